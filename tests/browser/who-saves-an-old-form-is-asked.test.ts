import type { Locator, Page } from 'playwright-core';
import { newOldForm, type OldForm } from './old-form';
import { openSite, type Site } from './site';

let site: Site;
let form: OldForm;
beforeAll(async () => {
  site = await openSite();
  form = await newOldForm(site);
});
afterAll(() => site.close());

const titleIn = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const question = (page: Page) =>
  page.getByRole('alertdialog', { name: 'Replace what was written since?' }).getByText(/^Claire Vauquelin changed/);

/** A key does nothing while its button waits. */
const press = async (page: Page, key: string, name: string) => {
  await button(page, name).click({ trial: true });
  await page.keyboard.press(key);
};

/** Ends when the element has the focus, or the one that has taken its place. */
const focusOn = (page: Page, element: Locator) => element.and(page.locator(':focus')).waitFor();

/** Everything by which a form is written. */
const DEEDS = {
  'Save by its button': (page: Page) => button(page, 'Save').click(),
  'Save by Ctrl+S': (page: Page) => press(page, 'Control+s', 'Save'),
  'Save by Ctrl+Enter': (page: Page) => press(page, 'Control+Enter', 'Save'),
  'Publish by its button': (page: Page) => button(page, 'Publish').click(),
  'Publish by Ctrl+Shift+Enter': (page: Page) => press(page, 'Control+Shift+Enter', 'Publish'),
};

test.each(Object.entries(DEEDS))(
  '%s: Cancel leaves the form and what was written, “Replace it with mine” replaces it',
  async (deed, write) => {
    const theirs = `Claire, avant ${deed}`;
    const mine = `Nora, ${deed}`;
    const page = await form.open();
    await titleIn(page).fill(mine);
    await form.translate(theirs);

    await write(page);
    await question(page).waitFor();
    const look = page.getByRole('link', { name: 'Look at theirs in a new tab' });
    expect(await look.getAttribute('href')).toMatch(/\/admin\/content-manager\/.*locale\]?=fr$/);
    await button(page, 'Cancel').click();
    await page.getByText('Nothing was written. What you typed is still in the form.').waitFor();
    await focusOn(page, deed.endsWith('button') ? button(page, deed.split(' ')[0] ?? '') : titleIn(page));
    expect(await titleIn(page).inputValue()).toBe(mine);
    expect(await form.title()).toBe(theirs);

    await titleIn(page).focus();
    await write(page);
    await question(page).waitFor();
    await button(page, 'Replace it with mine').click();
    await page.getByText(deed.startsWith('Save') ? 'Saved document' : 'Published document').waitFor();
    expect(await form.title()).toBe(mine);
    expect(await titleIn(page).inputValue()).toBe(mine);
  },
  120_000,
);

test('Discard changes, too', async () => {
  const page = await form.open();
  await titleIn(page).fill('Nora commence');
  await button(page, 'Save').click();
  await page.getByText('Saved document').waitFor();
  await form.translate('Claire continue');
  await button(page, 'More document actions').click();
  await page.getByRole('menuitem', { name: 'Discard changes' }).click();
  await button(page, 'Confirm').click();
  await question(page).waitFor();
  await button(page, 'Cancel').click();
  await page.getByText('Nothing was written.').waitFor();
  expect(await form.title()).toBe('Claire continue');
});

test('a date that was changed meanwhile in another language, which the form would put back in both', async () => {
  const page = await form.open();
  const [before = ''] = await form.dates();
  await form.date('2026-02-03');
  expect(await form.dates()).toEqual(['2026-02-03', '2026-02-03']);
  await titleIn(page).fill('Nora ne change que le titre');
  await button(page, 'Save').click();
  await page
    .getByRole('alertdialog')
    .getByText(/^A field of all languages, /)
    .waitFor();
  await button(page, 'Cancel').click();
  await page.getByText('Nothing was written.').waitFor();
  expect(await form.dates()).toEqual(['2026-02-03', '2026-02-03']);
  await button(page, 'Save').click();
  await button(page, 'Replace it with mine').click();
  await page.getByText('Saved document').waitFor();
  expect(await form.dates()).toEqual([before, before]);
});

test('nobody is asked about what they wrote themselves a moment ago, in the same form', async () => {
  const page = await form.open();
  const write = async (name: 'Save' | 'Publish') => {
    const title = `Nora, ${Date.now()}`;
    await titleIn(page).fill(title);
    await button(page, name).click();
    while ((await form.title()) !== title) await page.waitForTimeout(250);
  };
  // The form is not read again meanwhile: it knows its age from what it wrote.
  const reads = /\/content-manager\/collection-types\/[^/]+\/[^/?]+\?/;
  await page.route(reads, async (route) => {
    if (route.request().method() === 'GET') await page.waitForTimeout(1_500);
    await route.continue();
  });
  await write('Save');
  await write('Save');
  await page.unroute(reads);
  await write('Publish');
  await page.getByText('Published document').waitFor();
  await page.waitForLoadState('networkidle');
  await write('Save');
}, 120_000);

test('a form that the server refuses keeps what was typed', async () => {
  const page = await form.open();
  await titleIn(page).fill('Nora est refusée');
  const error = { status: 400, name: 'ValidationError', message: 'Not like this', details: {} };
  await page.route(/\/content-manager\/collection-types\//, (route) =>
    route.request().method() === 'PUT' ? route.fulfill({ status: 400, json: { data: null, error } }) : route.continue(),
  );
  await button(page, 'Save').click();
  await page.getByText('Not like this').waitFor();
  expect(await titleIn(page).inputValue()).toBe('Nora est refusée');
});
