import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { en } from '../../src/plugins/translations/admin/src/language/en';
import { fr } from '../../src/plugins/translations/admin/src/language/fr';
import type { DeskPage, DeskRow, SideBySide } from '../../src/plugins/translations/server/src/desk';
import { openSite, type Site, signInToPanel } from '../browser/site';
import { correctSource, POST } from '../browser/source-text';
import { administrator, type Member, newMember } from '../browser/staff';

const FOLDER = resolve(__dirname, '../../docs/pictures');

/** A few other words, so that there is something to show. */
const inSpring = <T>(text: T): T =>
  JSON.parse(JSON.stringify(text).replace('published in 2018', 'published in the spring of 2018'));

/** The guide in the panel's language; pictures in English lie where they always did. */
describe.each([
  { language: 'en', words: en, folder: FOLDER },
  { language: 'fr', words: fr, folder: join(FOLDER, 'fr') },
] as const)('in $language', ({ language, words, folder }) => {
  let site: Site;
  let admin: Member;
  let page: Page;
  let outdated: DeskRow;

  const rowsOf = async (query: string) => ((await admin.ask(`/translations/desk?${query}`)).body as DeskPage).rows;
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  /** Few colours are enough for a page, and make a picture a third as heavy. */
  async function keep(name: string, of: Page | Locator = page): Promise<void> {
    const picture = await of.screenshot({ animations: 'disabled', caret: 'hide' });
    await sharp(picture)
      .png({ palette: true, colours: 192, effort: 10 })
      .toFile(join(folder, `${name}.png`));
  }

  const open = async ({ type, documentId, target }: DeskRow) => {
    await page.goto(`/admin/plugins/translations/${type}/${documentId}/${target}`);
    await page.getByRole('group').first().waitFor();
  };

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    site = await openSite();
    admin = await administrator(site);
    const claire = await newMember(site, 'translator-fr', 'Claire Vauquelin', language);
    const term = { en: 'employer', fr: 'employeur', note: 'Not “patron”.' };
    const glossary = '/content-manager/collection-types/api::glossary-term.glossary-term';
    await admin.ask(glossary, { method: 'POST', body: term });
    const [guide] = await rowsOf('target=fr&q=mobility%20guide');
    if (!guide)
      throw new Error('The demonstration has no “mobility guide” any more: choose another text for the pictures');
    outdated = guide;
    await correctSource(admin, outdated.documentId, inSpring);
    const [missing] = await rowsOf('target=fr&state=missing&sort=words&limit=1');
    for (const { type, documentId, target } of [outdated, ...(missing ? [missing] : [])]) {
      const work = `/translations/documents/${type}/${documentId}/${target}/work`;
      await claire.ask(work, { method: 'PUT', body: { assignee: 'me' } });
      await admin.ask(work, { method: 'PUT', body: { dueDate: '2030-06-14' } });
    }
    page = await site.visit({ viewport: { width: 1280, height: 860 }, colorScheme: 'light' });
    await page.addInitScript((chosen) => localStorage.setItem('strapi-admin-language', chosen), language);
    await signInToPanel(page, claire);
  });
  afterAll(() => site.close());

  test('the desk', async () => {
    await page.goto('/admin/plugins/translations');
    await page.locator('main tbody tr').first().waitFor();
    await keep('desk');
  });

  test('side by side', async () => {
    await open(outdated);
    const changed = page.getByRole('group').filter({ hasText: words['segment.changed'] }).first();
    await changed.getByRole('textbox').click();
    await page.getByRole('heading', { name: words['memory.title'] }).waitFor();
    await keep('side-by-side');
    await keep('segment', changed);
  });

  test('the keyboard', async () => {
    await button(words['keys.title']).click();
    const help = page.getByRole('dialog');
    await help.waitFor();
    await keep('keyboard', help);
    await page.keyboard.press('Escape');
  });

  test('two versions', async () => {
    await open(outdated);
    const title = page.locator('[data-segment=title]').getByRole('textbox');
    await title.waitFor();
    const path = `/translations/documents/${outdated.type}/${outdated.documentId}/fr`;
    const { token } = (await admin.ask(path)).body as SideBySide;
    const theirs = { title: [{ text: 'Un guide de la mobilité que l’on ouvre enfin', marks: [] }] };
    await admin.ask(path, { method: 'PUT', body: { token, segments: theirs } });
    await title.fill('Le guide de la mobilité que les employeurs ouvrent');
    const dialog = page.getByRole('dialog', { name: words['conflict.title'] });
    await dialog.waitFor();
    await keep('two-versions', dialog);
    await dialog.getByRole('radio', { name: words['conflict.theirs'] }).click();
    await dialog.getByRole('button', { name: words['conflict.go'] }).click();
  });

  test('files', async () => {
    await page.goto('/admin/plugins/translations');
    await button(words['export.open']).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await keep('export', dialog);
  });

  test('the panel in the content manager', async () => {
    await page.goto(`/admin${POST}/${outdated.documentId}?plugins[i18n][locale]=en`);
    const panel = page.locator('aside').filter({ hasText: words['panel.open'] });
    await panel.waitFor();
    await panel.locator('summary').first().click();
    await keep('panel', panel);
  });
});
