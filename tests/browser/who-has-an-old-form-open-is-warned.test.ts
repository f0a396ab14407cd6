import type { Page } from 'playwright-core';
import { newOldForm, type OldForm } from './old-form';
import { openSite, type Site } from './site';

let site: Site;
let form: OldForm;
beforeAll(async () => {
  site = await openSite();
  form = await newOldForm(site);
});
afterAll(() => site.close());

const panelOf = (page: Page) => page.locator('aside').filter({ hasText: 'Translations' });
const warning = (page: Page) => panelOf(page).getByText(/^This version was changed on .* after you opened it\./);

test('in the content manager, once a translator has saved the version on the desk, and not after loading again', async () => {
  const page = await form.open();
  await panelOf(page).getByText('Up to date').waitFor();
  expect(await panelOf(page).getByRole('alert').count()).toBe(0);

  await form.translate('Le titre de Claire');
  await warning(page).waitFor({ timeout: 45_000 });

  await page.reload();
  await panelOf(page).getByText('Up to date').waitFor();
  expect(await panelOf(page).getByRole('alert').count()).toBe(0);
}, 120_000);

test('at once, when they come back to the window', async () => {
  const page = await form.open();
  await panelOf(page).getByText('Up to date').waitFor();
  await form.translate('Un autre titre de Claire');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await warning(page).waitFor({ timeout: 10_000 });
});

test('a failure to ask is told as one, and tried again on demand', async () => {
  const page = await form.open();
  await panelOf(page).getByText('Up to date').waitFor();
  const states = /\/translations\/documents\/program-post\/[^/]+$/;
  const error = { status: 500, name: 'InternalServerError', message: 'The database is away', details: {} };
  await page.route(states, (route) => route.fulfill({ status: 500, json: { data: null, error } }));
  await page.reload();
  await panelOf(page).getByText('That did not work: The database is away').waitFor();
  await page.unroute(states);
  await panelOf(page).getByRole('button', { name: 'Try again' }).click();
  await panelOf(page).getByText('Up to date').waitFor();
});
