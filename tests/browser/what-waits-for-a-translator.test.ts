import type { Page } from 'playwright-core';
import type { DeskPage, DeskRow } from '../../src/plugins/translations/server/src/desk';
import { openSite, type Site, signInToPanel } from './site';
import { administrator, type Member, newMember } from './staff';

let site: Site;
let admin: Member;
let claire: Member;
let page: Page;
let rows: DeskRow[];

const work = ({ type, documentId, target }: DeskRow) => `/translations/documents/${type}/${documentId}/${target}/work`;

/** The link in the menu, whatever it is called. */
const menuLink = () => page.locator('nav a[href$="/plugins/translations"]');

beforeAll(async () => {
  site = await openSite();
  admin = await administrator(site);
  claire = await newMember(site, 'translator-fr', 'Claire Vauquelin');
  rows = ((await admin.ask('/translations/desk?target=fr&state=missing&sort=title&limit=3')).body as DeskPage).rows;
  expect(rows).toHaveLength(3);
  for (const row of rows.slice(0, 2)) await claire.ask(work(row), { method: 'PUT', body: { assignee: 'me' } });
  await admin.ask(work(rows[0] as DeskRow), { method: 'PUT', body: { dueDate: '2020-02-29' } });
  page = await site.visit({ viewport: { width: 1280, height: 900 } });
  await signInToPanel(page, claire);
});
afterAll(() => site.close());

test('the home page tells how many, and how many of them are late, and leads to them', async () => {
  const widget = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Translations' }) });
  await widget.getByText('2 texts wait for you.').waitFor();
  await widget.getByText('1 is late.').waitFor();
  await widget
    .getByText(/^\d+% up to date$/)
    .first()
    .waitFor();
  await widget.getByRole('link', { name: 'Show mine' }).click();
  await page.getByText('2 texts', { exact: true }).waitFor();
});

test('the menu shows the number, says it to those who do not see it, and follows the work', async () => {
  await page.getByRole('link', { name: 'Translations, 2 texts wait for you.' }).waitFor();
  expect(await menuLink().textContent()).toContain('2');
  await page.getByRole('button', { name: `Actions for ${rows[1]?.title}` }).click();
  await page.getByRole('menuitem', { name: 'Give it back' }).click();
  await page.getByRole('link', { name: 'Translations, 1 text waits for you.' }).waitFor();
});

test('what others did meanwhile is there for who comes back to the desk', async () => {
  const list = '/admin/plugins/translations?assignee=me&target=fr';
  await page.goto(list);
  await page.getByText('1 text', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Home' }).first().click();
  await page.getByRole('link', { name: 'Show mine' }).waitFor();
  await claire.ask(work(rows[1] as DeskRow), { method: 'PUT', body: { assignee: 'me' } });
  await page.getByRole('link', { name: 'Show mine' }).click();
  await page.getByText('2 texts', { exact: true }).waitFor();
});

test('the menu asks again when the page is looked at again', async () => {
  await page.getByRole('link', { name: 'Translations, 2 texts wait for you.' }).waitFor();
  const look = (state: 'hidden' | 'visible') =>
    page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await look('hidden');
  await claire.ask(work(rows[1] as DeskRow), { method: 'PUT', body: { assignee: null } });
  await look('visible');
  await page.getByRole('link', { name: 'Translations, 1 text waits for you.' }).waitFor();
});

test('the next text of the list is one press away, and from there the one after it, until none is left', async () => {
  await page.goto('/admin/plugins/translations?state=missing&target=fr&sort=title');
  await page.getByRole('button', { name: 'Translate next' }).click();
  const heading = page.getByRole('heading', { level: 1 });
  for (const { title } of rows) {
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    expect(page.url()).toContain('?state=missing&target=fr&sort=title');
    await page.getByRole('button', { name: 'Next text' }).click();
  }
  await page.goto('/admin/plugins/translations?q=nothing-is-called-so');
  await page.getByRole('button', { name: 'Translate next' }).click();
  await page.getByText('Nothing is left to translate in this list.').waitFor();
  await heading.getByText('Translations').waitFor();
});

test('who writes in each text meets each once, also in the order of changes, and is told which was the last', async () => {
  for (const row of rows) await claire.ask(work(row), { method: 'PUT', body: { assignee: 'me' } });
  await page.goto('/admin/plugins/translations?assignee=me&target=fr');
  await page.getByRole('button', { name: 'Translate next' }).click();
  const met: string[] = [];
  for (const number of [1, 2, 3]) {
    const title = page.getByRole('textbox', { name: /^Translation of Title,/ });
    await title.fill(`Titre ${number}`);
    met.push(new URL(page.url()).pathname);
    const place = page.url();
    await page.getByRole('button', { name: 'Next text' }).click();
    if (number < 3) await page.waitForURL((url) => url.href !== place);
  }
  await page.getByText('That was the last text of this list.').waitFor();
  expect(new Set(met).size).toBe(3);
});
