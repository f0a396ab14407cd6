import type { Locator, Page } from 'playwright-core';
import type { DeskPage, DeskRow, SideBySide } from '../../src/plugins/translations/server/src/desk';
import { textOf } from '../../src/plugins/translations/server/src/text/runs';
import { standIn } from '../helpers/service';
import { openSite, type Site, signInToPanel } from './site';
import { administrator, type Member, newMember } from './staff';

let site: Site;
let service: Awaited<ReturnType<typeof standIn>>;
let admin: Member;
let page: Page;
let text: DeskRow;

beforeAll(async () => {
  service = await standIn(({ body }) => ({
    body: { translations: (body.text as string[]).map((said) => ({ text: `Machine : ${said}` })) },
  }));
  site = await openSite({
    ...{ MACHINE_TRANSLATION: 'deepl', MACHINE_TRANSLATION_KEY: 'a-key', MACHINE_TRANSLATION_URL: service.url },
  });
  admin = await administrator(site);
  const list = '/translations/desk?target=fr&type=program-post&state=missing&sort=-words&limit=1';
  text = ((await admin.ask(list)).body as DeskPage).rows[0] as DeskRow;
  page = await site.visit({ viewport: { width: 1280, height: 900 } });
  await signInToPanel(page, await newMember(site, 'translator-fr', 'Claire Vauquelin'));
  await page.goto(`/admin/plugins/translations/program-post/${text.documentId}/fr`);
});
afterAll(async () => {
  await site.close();
  await service.close();
});

const numbered = (number: number) => page.getByRole('group', { name: new RegExp(`, segment ${number} of `) });
const editorIn = (number: number) => numbered(number).getByRole('textbox', { name: /^Translation of/ });
const [title, excerpt] = [() => editorIn(1), () => editorIn(2)];
/** The first of the body, which a machine is asked for. */
const [segment, editor] = [() => numbered(3), () => editorIn(3)];
const ask = () => segment().getByRole('button', { name: 'Ask DeepL' });
const offer = () => segment().getByRole('button', { name: /^Use this suggestion/ });
const remark = () => segment().getByText('Suggested by a machine: read it before you keep it.');

/** What the machine says of it. */
async function said(): Promise<string> {
  const { segments } = (await admin.ask(`/translations/documents/program-post/${text.documentId}/fr`))
    .body as SideBySide;
  return `Machine : ${textOf(segments[2]?.source ?? [])}`;
}

const hasFocus = (element: Locator) => element.evaluate((one) => one === document.activeElement);

test('what a machine says is marked as its own until it is changed, and may be taken back', async () => {
  await editor().click();
  await ask().click();
  await remark().waitFor();
  expect(await editor().textContent()).toBe(await said());
  expect(service.asked.at(-1)).toMatchObject({ path: '/v2/translate', body: { target_lang: 'FR' } });
  const mark = segment().getByText('Made by a machine', { exact: true });
  await mark.waitFor();
  await title().click();
  await page
    .getByText(/^Saved at/)
    .first()
    .waitFor();
  await page.reload();
  await mark.waitFor();
  await editor().click();
  await remark().waitFor();
  await page.keyboard.type('!');
  await remark().waitFor({ state: 'detached' });
  await mark.waitFor({ state: 'detached' });
  expect(await editor().textContent()).toHaveLength((await said()).length + 1);
});

describe('a machine that takes its time', () => {
  let letGo: () => void;
  let asked: Promise<unknown>;

  /** Asks, and lets the answer wait. */
  beforeEach(async () => {
    // The editor hears of a selection a moment after the page: a text that comes at once would be put into the one before.
    for (let tries = 0; tries < 20 && (await editor().textContent()) !== 'Mine'; tries += 1) {
      await editor().fill('Mine');
      await page.waitForTimeout(200);
    }
    await page.route('**/suggestions', async (route) => {
      await new Promise<void>((resolve) => {
        letGo = resolve;
      });
      await route.continue();
    });
    asked = page.waitForResponse('**/suggestions');
    const held = page.waitForRequest('**/suggestions');
    await ask().click();
    await held;
  });
  afterEach(() => page.unroute('**/suggestions'));

  test('writes nothing over what was typed meanwhile, and offers what it says', async () => {
    await editor().click();
    await page.keyboard.press('End');
    await page.waitForTimeout(200);
    await page.keyboard.type(', and more');
    letGo();
    await offer().waitFor();
    expect(await editor().textContent()).toBe('Mine, and more');
    await offer().click();
    expect(await editor().textContent()).toBe(await said());
    await remark().waitFor();
    expect(await offer().count()).toBe(0);
  });

  test('leaves the focus at its button meanwhile, and is not asked twice', async () => {
    const before = service.asked.length;
    expect(await hasFocus(ask())).toBe(true);
    await page.keyboard.press('Enter');
    letGo();
    await asked;
    await remark().waitFor();
    expect(service.asked.length).toBe(before + 1);
  });

  test('fetches nobody back who has gone on', async () => {
    await excerpt().click();
    letGo();
    await asked;
    await page.waitForLoadState('networkidle');
    expect(await hasFocus(excerpt())).toBe(true);
    expect(await editor().textContent()).toBe('Mine');
    await editor().click();
    await offer().waitFor();
  });
});
