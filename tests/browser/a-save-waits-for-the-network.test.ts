import type { Page, Route } from 'playwright-core';
import type { DeskPage, DeskRow, SideBySide } from '../../src/plugins/translations/server/src/desk';
import { textOf } from '../../src/plugins/translations/server/src/text/runs';
import { openSite, type Site, signInToPanel } from './site';
import { administrator, type Member, newMember } from './staff';

let site: Site;
let admin: Member;
let page: Page;
let text: DeskRow;

const path = () => `/translations/documents/program-post/${text.documentId}/fr`;
const title = () => page.getByRole('textbox', { name: /^Translation of Title,/ });
const header = () => page.locator('main header').first();
const unreached = () =>
  header()
    .getByText(/^Not saved: the server cannot be reached\./)
    .first();
const saved = () =>
  header()
    .getByText(/^Saved at/)
    .first();
const spoken = () => header().getByRole('status').allInnerTexts();

async function savedTitle() {
  const { segments } = (await admin.ask(path())).body as SideBySide;
  return textOf(segments[0]?.target ?? []);
}

/** What becomes of each save, until it is let through again. */
async function refuse(how: (route: Route) => Promise<void>) {
  await page.route(`**${path()}`, (route) => (route.request().method() === 'PUT' ? how(route) : route.continue()));
}
const letThrough = () => page.unroute(`**${path()}`);

beforeAll(async () => {
  site = await openSite();
  admin = await administrator(site);
  const [row] = ((await admin.ask('/translations/desk?target=fr&type=program-post&limit=1')).body as DeskPage).rows;
  text = row as DeskRow;
  page = await site.visit({ viewport: { width: 1280, height: 900 } });
  await signInToPanel(page, await newMember(site, 'translator-fr', 'Claire Vauquelin'));
  await page.goto(`/admin/plugins/translations/program-post/${text.documentId}/fr`);
});
afterAll(() => site.close());

test('a save is not told aloud, since it comes after each pause', async () => {
  await title().fill('Un titre enregistré');
  await saved().waitFor();
  expect(await spoken()).toEqual(['']);
});

test('what could not be sent is sent by itself once the server answers, and both are told aloud', async () => {
  await refuse((route) => route.abort());
  await title().fill('Un titre écrit dans le train');
  await unreached().waitFor();
  expect(await spoken()).toEqual([expect.stringMatching(/^Not saved: the server cannot be reached\./)]);
  await letThrough();
  await saved().waitFor();
  expect(await savedTitle()).toBe('Un titre écrit dans le train');
  expect(await spoken()).toEqual([expect.stringMatching(/^Saved at/)]);
});

const busy = { data: null, error: { status: 503, name: 'ServiceUnavailableError', message: 'Busy', details: {} } };

test.each<[string, Parameters<Route['fulfill']>[0]]>([
  ['page', { status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }],
  ['JSON', { status: 504, json: { message: 'Gateway Timeout' } }],
  ['JSON, in Strapi’s own form', { status: 503, json: busy }],
])('a %s of a proxy is no answer either', async (kind, said) => {
  await refuse((route) => route.fulfill(said));
  await title().fill(`Un titre derrière un relais : ${kind}`);
  await unreached().waitFor();
  await letThrough();
  await saved().waitFor();
  expect(await savedTitle()).toBe(`Un titre derrière un relais : ${kind}`);
});

test('it is sent as soon as the network is back', async () => {
  let tries = 0;
  await refuse((route) => {
    tries += 1;
    return route.abort();
  });
  await title().fill('Un titre sans réseau');
  while (tries < 2) await page.waitForTimeout(100);
  await letThrough();
  const [sent] = await Promise.all([
    page.waitForRequest((asked) => asked.method() === 'PUT', { timeout: 1000 }),
    page.evaluate(() => window.dispatchEvent(new Event('online'))),
  ]);
  expect(sent.postDataJSON().segments.title).toEqual([{ text: 'Un titre sans réseau', marks: [] }]);
  await saved().waitFor();
});

test('a refusal is not tried again until something is written', async () => {
  const error = { status: 400, name: 'ValidationError', message: 'The title is too long.', details: {} };
  let tries = 0;
  await refuse((route) => {
    tries += 1;
    return route.fulfill({ status: 400, json: { data: null, error } });
  });
  await title().fill('Un titre refusé');
  await header().getByText('Not saved: The title is too long.').first().waitFor();
  await page.waitForTimeout(4000);
  expect(tries).toBe(1);
  await letThrough();
  await page.keyboard.type('!');
  await saved().waitFor();
});
