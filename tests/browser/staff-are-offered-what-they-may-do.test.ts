import type { Page } from 'playwright-core';
import type { DeskPage } from '../../src/plugins/translations/server/src/desk';
import { openSite, type Site, signInToPanel } from './site';
import { POST } from './source-text';
import { administrator, newMember } from './staff';

let site: Site;
let published: string;
let missing: string;

beforeAll(async () => {
  site = await openSite();
  const admin = await administrator(site);
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
