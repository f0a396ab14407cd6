import type { Page } from 'playwright-core';
import type { DeskPage, DeskRow, SideBySide } from '../../src/plugins/translations/server/src/desk';
import { textOf } from '../../src/plugins/translations/server/src/text/runs';
import { openSite, type Site, signInToPanel } from './site';
import { correctSource } from './source-text';
import { administrator, type Member, newMember, newRole } from './staff';

let site: Site;
let admin: Member;
let page: Page;
let known: DeskRow;
let text: DeskRow;

const one = async (query: string) => {
  const { rows } = (await admin.ask(`/translations/desk?target=fr&type=program-post&${query}`)).body as DeskPage;
  return rows[0] as DeskRow;
};

const path = () => `/translations/documents/program-post/${text.documentId}/fr`;

/** Milliseconds; what is saved in less is not saved by itself. */
const SOONER_THAN_BY_ITSELF = 1000;

const written = async () => {
  const { segments } = (await admin.ask(path())).body as SideBySide;
  return segments.map(({ target }) => textOf(target ?? []));
};

beforeAll(async () => {
  site = await openSite();
  admin = await administrator(site);
  known = await one('state=current&limit=1');
  text = await one('state=missing&sort=-words&limit=1');
  // A title that was translated before, so that the memory has a match for it.
  await correctSource(admin, text.documentId, (source) => ({ ...source, title: known.title }));
  page = await site.visit({ viewport: { width: 1280, height: 900 } });
  await signInToPanel(page, await newMember(site, 'translator-fr', 'Claire Vauquelin'));
  await page.goto(`/admin/plugins/translations/program-post/${text.documentId}/fr`);
});
afterAll(() => site.close());

const segment = (number: number) => page.getByRole('group', { name: new RegExp(`, segment ${number} of `) });
const editor = (number: number) => segment(number).getByRole('textbox', { name: /^Translation of/ });
const isInHand = (number: number) => editor(number).evaluate((element) => element === document.activeElement);

test('a text is opened where there is something to do', async () => {
  await editor(1).waitFor();
  expect(await isInHand(1)).toBe(true);
});

test('the best match of the memory is taken by key, and taken back like anything written', async () => {
  await editor(1).click();
  await segment(1).getByText('100%').waitFor();
  await page.keyboard.press('Alt+Enter');
  expect(await editor(1).inputValue()).toBe(known.targetTitle);
  await page.keyboard.press('Control+z');
  expect(await editor(1).inputValue()).toBe('');
  await page.keyboard.press('Alt+Enter');
  expect(await editor(1).inputValue()).toBe(known.targetTitle);
});

test('keys lead to the next segment and back, and copy the source', async () => {
  await page.keyboard.press('Control+Enter');
  expect(await isInHand(2)).toBe(true);
  await page.keyboard.press('Alt+Shift+Enter');
  const { segments } = (await admin.ask(path())).body as SideBySide;
  expect(await editor(2).inputValue()).toBe(textOf(segments[1]?.source ?? []));
  await page.keyboard.press('Control+Enter');
  expect(await isInHand(3)).toBe(true);
  await page.keyboard.press('Control+Shift+Enter');
  expect(await isInHand(2)).toBe(true);
});

test('a key saves what is written, without waiting', async () => {
  await page
    .getByText(/^Saved at/)
    .first()
    .waitFor();
  await page.keyboard.type(' Vraiment.');
  const [request] = await Promise.all([
    page.waitForRequest((asked) => asked.method() === 'PUT', { timeout: SOONER_THAN_BY_ITSELF }),
    page.keyboard.press('Control+s'),
  ]);
  await request.response();
  const [title, excerpt] = await written();
  expect(title).toBe(known.targetTitle);
  expect(excerpt).toMatch(/ Vraiment\.$/);
});

test('a title is one line, however it is written', async () => {
  await editor(1).fill('Un titre');
  await page.keyboard.press('Enter');
  await page.keyboard.type('d’une ligne');
  expect(await editor(1).inputValue()).toBe('Un titre d’une ligne');
  await editor(1).fill('Un titre\r\nde deux lignes');
  expect(await editor(1).inputValue()).toBe('Un titre de deux lignes');
});

test('who saves twice at once saves once, and loses nothing that is written meanwhile', async () => {
  await page
    .getByText(/^Saved at/)
    .first()
    .waitFor();
  const sent: object[] = [];
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(`**${path()}`, async (route) => {
    if (route.request().method() === 'PUT') sent.push(route.request().postDataJSON().segments);
    await held;
    await route.continue();
  });
  await editor(1).fill('Un titre');
  const first = page.waitForRequest((asked) => asked.method() === 'PUT');
  await page.keyboard.press('Control+s');
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Save draft' }).dispatchEvent('click');
  await first;
  await editor(1).fill('Un meilleur titre');
  await page.keyboard.press('Control+s');
  letGo();
  await page
    .getByText(/^Saved at/)
    .first()
    .waitFor();
  await page.waitForLoadState('networkidle');
  await page.unroute(`**${path()}`);
  const title = (text: string) => ({ title: [{ text, marks: [] }] });
  expect(sent).toEqual([title('Un titre'), title('Un meilleur titre')]);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect((await written())[0]).toBe('Un meilleur titre');
});

test('a text is seen whole, however narrow its place becomes', async () => {
  await editor(2).fill('Une phrase assez longue pour tenir sur plusieurs lignes. '.repeat(6).trim());
  const hidden = () => editor(2).evaluate((area) => area.scrollHeight - area.clientHeight);
  expect(await hidden()).toBeLessThanOrEqual(0);
  const high = () => editor(2).evaluate((area) => area.clientHeight);
  const before = await high();
  await page.setViewportSize({ width: 400, height: 900 });
  await page.waitForTimeout(500);
  expect(await hidden()).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.waitForTimeout(500);
  expect(await high()).toBe(before);
});

test('the next text is opened where there is something to do, too', async () => {
  await page.goto('/admin/plugins/translations?target=fr&state=missing');
  await page.getByRole('button', { name: 'Translate next' }).click();
  await editor(1).waitFor();
  const first = page.url();
  expect(await isInHand(1)).toBe(true);
  await page.getByRole('button', { name: 'Next text' }).click();
  await page.waitForURL((url) => !first.includes(url.pathname));
  await editor(1).waitFor();
  expect(await isInHand(1)).toBe(true);
});

test('keys lead past what one may only read', async () => {
  const fields = { read: ['title', 'body'], update: ['body'] };
  const role = await newRole(admin, 'Bodies', [
    { action: 'plugin::translations.desk.open', subject: null, properties: {} },
    ...(['read', 'update'] as const).map((action) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject: 'api::program-post.program-post',
      properties: { fields: fields[action], locales: ['en', 'fr'] },
    })),
  ]);
  const [claires, visitor] = [page, await site.visit({ viewport: { width: 1280, height: 900 } })];
  await signInToPanel(visitor, await newMember(site, role, 'Noé Lindqvist'));
  page = visitor;
  await page.goto(`/admin/plugins/translations/program-post/${text.documentId}/fr`);
  await editor(2).click();
  await page.keyboard.press('Control+Shift+Enter');
  expect(await isInHand(2)).toBe(true);
  await page.keyboard.press('Control+Enter');
  expect(await isInHand(3)).toBe(true);
  page = claires;
});
