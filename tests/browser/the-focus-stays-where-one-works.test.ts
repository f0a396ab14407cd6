import type { Locator, Page } from 'playwright-core';
import type { DeskPage, DeskRow, SideBySide } from '../../src/plugins/translations/server/src/desk';
import { openSite, type Site, signInToPanel } from './site';
import { administrator, type Member, newMember } from './staff';

let site: Site;
let admin: Member;
let page: Page;
let row: DeskRow;

const LIST = '/admin/plugins/translations?target=fr&state=missing,draft&type=program-post&sort=title';
const path = () => `/translations/documents/program-post/${row.documentId}/fr`;

beforeAll(async () => {
  site = await openSite();
  admin = await administrator(site);
  const list = '/translations/desk?target=fr&state=missing&type=program-post&sort=title&limit=1';
  row = ((await admin.ask(list)).body as DeskPage).rows[0] as DeskRow;
  page = await site.visit({ viewport: { width: 1280, height: 900 } });
  await signInToPanel(page, await newMember(site, 'communications', 'Nora Lindqvist'));
  await page.goto(LIST);
});
afterAll(() => site.close());

async function hasFocus(element: Locator): Promise<void> {
  const focused = () => element.evaluate((one) => one === document.activeElement);
  for (const end = Date.now() + 3000; Date.now() < end && !(await focused()); ) await page.waitForTimeout(50);
  expect(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))).toBe(
    await element.evaluate((one) => one.outerHTML.slice(0, 200)),
  );
}

/** Radix hears Escape some renders after its dialog is seen: who is as quick as a test presses again. */
async function leave(dialog: Locator): Promise<void> {
  await dialog.waitFor();
  for (let presses = 0; presses < 20 && (await dialog.isVisible()); presses += 1) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
  }
  await dialog.waitFor({ state: 'detached' });
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const editor = (field: string) => page.getByRole('textbox', { name: new RegExp(`^Translation of ${field},`) });

test.each(['Export…', 'Import…'])('%s: closing what it opens leads back to it', async (name) => {
  await page.getByText(/^\d+ texts?$/).waitFor();
  await button(name).press('Enter');
  await leave(page.getByRole('dialog'));
  await hasFocus(button(name));
});

test('who gives a text comes back to its menu', async () => {
  const menu = button(`Actions for ${row.title}`);
  const open = async () => {
    await menu.press('Enter');
    await page.getByRole('menuitem', { name: 'Give to a colleague…' }).press('Enter');
  };
  await open();
  const dialog = page.getByRole('dialog', { name: 'Who does it, and by when?' });
  await leave(dialog);
  await hasFocus(menu);
  await open();
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await hasFocus(menu);
});

describe('a text that leaves the list leads to the one in its place', () => {
  const menus = () => page.getByRole('button', { name: /^Actions for / });
  const choose = async (item: string) => {
    const menu = menus().first();
    await menu.press('Enter');
    await page.getByRole('menuitem', { name: item }).press('Enter');
  };
  /** Does this to the first text of the list. @returns the menu that takes its place */
  const afterFirst = async (act: () => Promise<void>) => {
    await menus().nth(1).waitFor();
    const [gone, next] = await menus().evaluateAll((all) => all.map((menu) => menu.textContent ?? ''));
    await act();
    await button(`${gone}`).waitFor({ state: 'detached' });
    return button(`${next}`);
  };

  test('when it is taken', async () => {
    await page.goto(`${LIST}&assignee=none`);
    await hasFocus(await afterFirst(() => choose('Take it')));
  });

  test('when it is given', async () => {
    const next = await afterFirst(async () => {
      await choose('Give to a colleague…');
      const dialog = page.getByRole('dialog', { name: 'Who does it, and by when?' });
      await dialog.getByRole('combobox', { name: 'In charge' }).press('Enter');
      await page.getByRole('option', { name: 'Nora Lindqvist' }).press('Enter');
      await dialog.getByRole('button', { name: 'Save' }).press('Enter');
      await dialog.waitFor({ state: 'detached' });
    });
    await hasFocus(next);
  });

  test('or to their number, where there is none', async () => {
    await page.goto(`${LIST}&assignee=me`);
    await hasFocus(await afterFirst(() => choose('Give it back')));
    await choose('Give it back');
    await hasFocus(page.getByRole('heading', { name: 'No texts' }));
  });
});

test('“Save draft” keeps the focus while it saves, and while others save', async () => {
  await page.goto(`/admin/plugins/translations/program-post/${row.documentId}/fr`);
  await editor('Title').fill('Un titre');
  await button('Save draft').focus();
  const lost = await page.evaluate(async () => {
    const before = document.activeElement;
    let lost = false;
    before?.addEventListener('blur', () => {
      lost = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 4000));
    return lost || document.activeElement !== before;
  });
  await page
    .getByText(/^Saved at/)
    .first()
    .waitFor();
  expect(lost).toBe(false);
  await editor('Title').fill('Un autre titre');
  await button('Save draft').press('Enter');
  await page
    .getByText(/^Saved at/)
    .first()
    .waitFor();
  await hasFocus(button('Save draft'));
});

test('publishing, or not, leads back to its button', async () => {
  const question = page.getByRole('alertdialog', { name: 'Publish with open points?' });
  await button('Publish').press('Enter');
  await leave(question);
  await hasFocus(button('Publish'));
  await button('Publish').press('Enter');
  await question.getByRole('button', { name: 'Publish all the same' }).press('Enter');
  await page.getByText('Published.').waitFor();
  await hasFocus(button('Publish'));
});

test('after a conflict one is in the segment again, and can write on', async () => {
  const { token } = (await admin.ask(path())).body as SideBySide;
  const theirs = { title: [{ text: 'Le titre de quelqu’un d’autre', marks: [] }] };
  expect((await admin.ask(path(), { method: 'PUT', body: { token, segments: theirs } })).status).toBe(200);
  await editor('Title').fill('Mon titre');
  const dialog = page.getByRole('dialog', { name: 'Somebody else changed this text meanwhile' });
  await leave(dialog);
  await hasFocus(editor('Title'));
  await button('Show both versions').click();
  await dialog.getByRole('radio', { name: 'Yours' }).click();
  await dialog.getByRole('button', { name: 'Go on with these' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByText(/^Saved at/)
    .first()
    .waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

test('who decides to stay with what could not be saved stays at the way out', async () => {
  await page.route(`**${path()}`, (route) =>
    route.request().method() === 'PUT' ? route.fulfill({ status: 500, json: {} }) : route.continue(),
  );
  await editor('Title').fill('Perdu ?');
  const back = page.getByRole('link', { name: 'Back to the list' });
  await back.press('Enter');
  await leave(page.getByRole('alertdialog'));
  await hasFocus(back);
  await page.unroute(`**${path()}`);
});

test('who tries again is led to what says whether it worked', async () => {
  await button('Try again').press('Enter');
  const saved = page.getByText(/^Saved at/).first();
  await saved.waitFor();
  await hasFocus(saved);
});
