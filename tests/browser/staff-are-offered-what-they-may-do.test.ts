import type { Page } from 'playwright-core';
import type { DeskPage } from '../../src/plugins/translations/server/src/desk';
import { openSite, type Site, signInToPanel } from './site';
import { POST } from './source-text';
import { administrator, type Member, newMember, newRole } from './staff';

let site: Site;
let admin: Member;
let published: string;
let missing: string;

beforeAll(async () => {
  site = await openSite();
  admin = await administrator(site);
  const one = async (state: string) => {
    const asked = `/translations/desk?target=fr&type=program-post&limit=1&state=${state}`;
    return ((await admin.ask(asked)).body as DeskPage).rows[0]?.documentId ?? '';
  };
  published = await one('current');
  missing = await one('missing');
});
afterAll(() => site.close());

async function visitAs(role: string, name: string): Promise<Page> {
  const page = await site.visit({ viewport: { width: 1280, height: 900 } });
  await signInToPanel(page, await newMember(site, role, name));
  return page;
}

/** With all of the list selected, drafts and what is published. */
async function offersOnList(page: Page): Promise<string[]> {
  await page.goto(`/admin${POST}?plugins[i18n][locale]=fr&pageSize=100`);
  await page.locator('main thead [role=checkbox]').click();
  await page.getByText(/entries selected$/).waitFor();
  // Strapi shows the buttons in an idle moment, which a browser without a screen has only after a frame.
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const publish = page.getByRole('button', { name: /publish$/i });
  await publish.first().waitFor();
  return page.getByRole('link', { name: 'Create new entry' }).or(publish).allTextContents();
}

async function offersInPanel(page: Page): Promise<string[]> {
  await page.goto(`/admin${POST}/${published}?plugins[i18n][locale]=fr`);
  await page.getByRole('textbox', { name: 'Title' }).fill('Autre titre');
  await page.getByRole('button', { name: 'More document actions' }).click();
  const items = page.getByRole('menuitem');
  await items.first().waitFor();
  return items.allTextContents();
}

test('a translator can still begin their language of a document', async () => {
  const page = await visitAs('translator-fr', 'Lucie Marchand');
  await page.goto(`/admin${POST}/${missing}?plugins[i18n][locale]=fr`);
  await page.getByRole('textbox', { name: 'Title' }).fill('Un commencement');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved document').waitFor();
});

test('a translator is offered to publish, and neither to begin nor to withdraw a document', async () => {
  const page = await visitAs('translator-fr', 'Claire Vauquelin');
  expect(await offersOnList(page)).toEqual(['Publish']);
  expect(await offersInPanel(page)).toEqual(['Publish multiple locales', 'Discard changes']);
});

test('communications are offered all of it', async () => {
  const page = await visitAs('communications', 'Nora Lindqvist');
  expect(await offersOnList(page)).toEqual(['Create new entry', 'Publish', 'Unpublish']);
  expect(await offersInPanel(page)).toEqual(
    expect.arrayContaining(['Unpublish', 'Discard changes', 'Unpublish multiple locales']),
  );
});

async function offersOfWork(page: Page): Promise<string[]> {
  await page.goto('/admin/plugins/translations?target=fr&state=missing');
  await page
    .getByRole('button', { name: /^Actions for/ })
    .first()
    .click();
  const items = page.getByRole('menuitem');
  await items.first().waitFor();
  return items.allTextContents();
}

/** An open menu hides the rest of the page. */
const filesOffered = (page: Page) =>
  page.getByRole('button', { name: /^(?:Ex|Im)port…$/, includeHidden: true }).count();

test('communications are offered to give work to others', async () => {
  const page = await visitAs('communications', 'Ada Gardiner');
  expect(await offersOfWork(page)).toEqual(['Take it', 'Give to a colleague…']);
});

test('a translator is offered to take work, not to give it, and files', async () => {
  const page = await visitAs('translator-fr', 'Iris Duval');
  expect(await offersOfWork(page)).toEqual(['Take it']);
  expect(await filesOffered(page)).toBe(2);
});

test('whoever may open the desk alone is offered neither files nor work', async () => {
  const read = { fields: ['title'], locales: ['en', 'fr'] };
  const role = await newRole(admin, 'Looks on', [
    { action: 'plugin::translations.desk.open', subject: null, properties: {} },
    { action: 'plugin::content-manager.explorer.read', subject: 'api::program-post.program-post', properties: read },
  ]);
  const page = await visitAs(role, 'Max Brenner');
  await page.goto('/admin/plugins/translations?target=fr&state=missing');
  await page.locator('main table tbody tr').first().waitFor();
  expect(await filesOffered(page)).toBe(0);
  expect(await page.getByRole('button', { name: /^Actions for/ }).count()).toBe(0);
});

test.each([
  ['strapi-editor', 'Olga Tamm', 0],
  ['communications', 'Ines Roth', 1],
])(
  '%s is shown the desk in the menu, on the home page and beside a post as often: %s, %i',
  async (role, name, times) => {
    const page = await visitAs(role, name);
    const link = page.locator('nav a[href$="/plugins/translations"]');
    const widget = page.getByRole('heading', { name: 'Translations' });
    // Strapi's own widget and panel are there when ours would be.
    await page.getByRole('heading', { name: 'Last edited entries' }).waitFor();
    expect([await link.count(), await widget.count()]).toEqual([times, times]);
    await page.goto(`/admin${POST}/${published}?plugins[i18n][locale]=fr`);
    await page.getByRole('button', { name: 'Publish' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Translations' }).count()).toBe(times);
  },
);
