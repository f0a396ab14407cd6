import type { Page } from 'playwright-core';
import type { DeskPage, DeskRow, DocumentStates } from '../../src/plugins/translations/server/src/desk';
import { openSite, type Site, signInToPanel } from './site';
import { POST } from './source-text';
import { type Member, newMember } from './staff';

let site: Site;
let nora: Member;
let row: DeskRow;

beforeAll(async () => {
  site = await openSite();
  nora = await newMember(site, 'communications', 'Nora Lindqvist');
  const { rows } = (await nora.ask('/translations/desk?target=fr&state=current&type=program-post&limit=1'))
    .body as DeskPage;
  [row] = rows as [DeskRow];
});
afterAll(() => site.close());

const states = async () => (await nora.ask(`/translations/documents/program-post/${row.documentId}`)).body;

async function visitAs(member: Member): Promise<Page> {
  const page = await site.visit({ viewport: { width: 1280, height: 900 } });
  await signInToPanel(page, member);
  return page;
}

async function confirmed(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Change the source' }).click();
}

test('from the panel beside the document, and what was up to date stays so', async () => {
  const page = await visitAs(nora);
  await page.goto(`/admin${POST}/${row.documentId}?plugins[i18n][locale]=en`);
  await confirmed(page, 'Make French the source…');
  const panel = page.locator('aside').filter({ hasText: 'Side by side' });
  await panel.getByText('Source: French').waitFor();
  await panel.getByText('Up to date').waitFor();
  const { source, translations } = (await states()) as DocumentStates;
  expect([source, translations.map(({ locale, state }) => [locale, state])]).toEqual(['fr', [['en', 'current']]]);
});

test('from side by side, after what is being written is saved, which then shows the text the other way', async () => {
  const page = await visitAs(nora);
  await page.goto(`/admin/plugins/translations/program-post/${row.documentId}/en`);
  await page.getByRole('textbox', { name: /^Translation of Title,/ }).fill('Written just before');
  await confirmed(page, 'Make English the source…');
  await page.waitForURL(/\/fr$/);
  await page.locator('header').getByText('English to French').waitFor();
  expect(((await states()) as DocumentStates).source).toBe('en');
  const { body } = await nora.ask(`${POST}/${row.documentId}?locale=en`);
  expect(body).toMatchObject({ data: { title: 'Written just before' } });
});

test('is not for translators', async () => {
  const claire = await newMember(site, 'translator-fr', 'Claire Vauquelin');
  const page = await visitAs(claire);
  await page.goto(`/admin/plugins/translations/program-post/${row.documentId}/fr`);
  await page.getByRole('textbox', { name: /^Translation of Title,/ }).waitFor();
  expect(await page.getByRole('button', { name: /the source…$/ }).count()).toBe(0);
  const path = `/translations/documents/program-post/${row.documentId}/source`;
  expect((await claire.ask(path, { method: 'PUT', body: { locale: 'fr' } })).status).toBe(403);
});
