import type { Page } from 'playwright-core';
import type { DeskPage, SideBySide } from '../../src/plugins/translations/server/src/desk';
import { openSite, type Site, signInToPanel } from './site';
import { POST } from './source-text';
import { type Member, newMember } from './staff';

let site: Site;
let nora: Member;
let claire: Member;
let documentId: string;
beforeAll(async () => {
  site = await openSite();
  nora = await newMember(site, 'communications', 'Nora Lindqvist');
  claire = await newMember(site, 'translator-fr', 'Claire Vauquelin');
  const found = await nora.ask('/translations/desk?target=fr&state=current&type=program-post&limit=1');
  documentId = (found.body as DeskPage).rows[0]?.documentId ?? '';
});
afterAll(() => site.close());

const panelOf = (page: Page) => page.locator('aside').filter({ hasText: 'Translations' });
const warning = (page: Page) => panelOf(page).getByText(/^This version was changed on .* after you opened it\./);

async function visit(): Promise<Page> {
  const page = await site.visit({ viewport: { width: 1280, height: 900 } });
  await signInToPanel(page, nora);
  return page;
}

const formOf = (page: Page) => page.goto(`/admin${POST}/${documentId}?plugins[i18n][locale]=fr`);

/** On the desk, while others have the form open. */
async function translate(title: string): Promise<void> {
  const path = `/translations/documents/program-post/${documentId}/fr`;
  const { token } = (await claire.ask(path)).body as SideBySide;
  const segments = { title: [{ text: title, marks: [] }] };
  expect((await claire.ask(path, { method: 'PUT', body: { token, segments } })).status).toBe(200);
}

test('in the content manager, once a translator has saved the version on the desk, and not after loading again', async () => {
  const page = await visit();
  await formOf(page);
  await panelOf(page).getByText('Up to date').waitFor();
  expect(await panelOf(page).getByRole('alert').count()).toBe(0);

  await translate('Le titre de Claire');
  await warning(page).waitFor({ timeout: 45_000 });

  await page.reload();
  await panelOf(page).getByText('Up to date').waitFor();
  expect(await panelOf(page).getByRole('alert').count()).toBe(0);
}, 120_000);

test('at once, when they come back to the window', async () => {
  const page = await visit();
  await formOf(page);
  await panelOf(page).getByText('Up to date').waitFor();
  await translate('Un autre titre de Claire');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await warning(page).waitFor({ timeout: 10_000 });
});

test('a failure to ask is told as one, and tried again on demand', async () => {
  const page = await visit();
  const states = /\/translations\/documents\/program-post\/[^/]+$/;
  const error = { status: 500, name: 'InternalServerError', message: 'The database is away', details: {} };
  await page.route(states, (route) => route.fulfill({ status: 500, json: { data: null, error } }));
  await formOf(page);
  await panelOf(page).getByText('That did not work: The database is away').waitFor();
  await page.unroute(states);
  await panelOf(page).getByRole('button', { name: 'Try again' }).click();
  await panelOf(page).getByText('Up to date').waitFor();
});
