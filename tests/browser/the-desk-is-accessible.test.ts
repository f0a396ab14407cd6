import AxeBuilder from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { DeskPage } from '../../src/plugins/translations/server/src/desk';
import { openSite, type Site, signInToPanel } from './site';
import { correctSource } from './source-text';
import { administrator } from './staff';

let site: Site;
let address: string;

beforeAll(async () => {
  site = await openSite();
  const admin = await administrator(site);
  const { rows } = (await admin.ask('/translations/desk?target=fr&state=current&type=program-post&limit=1'))
    .body as DeskPage;
  const [row] = rows;
  if (!row) throw new Error('The desk is empty');
  // With a title that has changed, so that the page has its marks.
  await correctSource(admin, row.documentId, (source) => ({ ...source, title: `Now: ${source.title.slice(4)}` }));
  address = `/admin/plugins/translations/${row.type}/${row.documentId}/${row.target}`;
});
afterAll(() => site.close());

const READERS: Record<string, { theme: 'light' | 'dark'; language: 'en' | 'fr' } & BrowserContextOptions> = {
  'on a desktop, light, in English': { theme: 'light', language: 'en', viewport: { width: 1280, height: 900 } },
  'on a desktop, dark, in French': { theme: 'dark', language: 'fr', viewport: { width: 1280, height: 900 } },
  'on a phone, light, in French': { theme: 'light', language: 'fr', viewport: { width: 400, height: 800 } },
};

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Strapi's own frame is Strapi's; what stands in `inside` is ours. */
async function expectAccessible(page: Page, inside: string, theirs: string[] = []): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(inside).withTags(WCAG).disableRules(theirs).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

describe.each(Object.entries(READERS))('%s', (_, { theme, language, ...options }) => {
  let page: Page;
  beforeAll(async () => {
    page = await site.visit({ ...options, reducedMotion: 'reduce' });
    await page.addInitScript(
      ([chosen, words]) => {
        localStorage.setItem('STRAPI_THEME', chosen);
        localStorage.setItem('strapi-admin-language', words);
      },
      [theme, language] as const,
    );
    await signInToPanel(page, site.admin);
  });
  afterAll(() => page.context().close());

  test('what waits for the reader, on the home page', async () => {
    const widget = 'main section:has(a[href$="assignee=me"]) > :last-child';
    await page.locator(widget).waitFor();
    // Strapi's home page is a main inside a main.
    await expectAccessible(page, widget, ['landmark-main-is-top-level', 'landmark-no-duplicate-main']);
  });

  test('the list', async () => {
    await page.goto('/admin/plugins/translations?state=missing,draft,outdated,current');
    await page.locator('main table tbody tr').first().waitFor();
    await expectAccessible(page, 'main');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('giving work to a colleague', async () => {
    await page.locator('main tbody button[aria-haspopup=menu]').first().click();
    await page.getByRole('menuitem').last().click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, '[role=dialog]');
    await page.keyboard.press('Escape');
  });

  test.each([0, 1])('sending files out and taking them in: %d', async (place) => {
    const buttons = { en: ['Export…', 'Import…'], fr: ['Exporter…', 'Importer…'] };
    await page.getByRole('button', { name: buttons[language][place] }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, '[role=dialog]');
    await page.keyboard.press('Escape');
  });

  test('side by side, with a segment in hand', async () => {
    await page.goto(address);
    const editor = page.locator('main [contenteditable=true]').first();
    await editor.click();
    await page.locator('main ins').first().waitFor();
    await page.locator('main [role=toolbar]').waitFor();
    await expectAccessible(page, 'main');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('the help for the keyboard', async () => {
    await page.locator('header').getByRole('button').first().click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, '[role=dialog]');
  });
});
