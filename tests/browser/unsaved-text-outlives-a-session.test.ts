import type { Page } from 'playwright-core';
import type { DeskPage, DeskRow, SideBySide } from '../../src/plugins/translations/server/src/desk';
import { textOf } from '../../src/plugins/translations/server/src/text/runs';
import { openSite, type Site, signInToPanel } from './site';
import { administrator, type Member, newMember } from './staff';

let site: Site;
let admin: Member;
let claire: Member;
let page: Page;
let text: DeskRow;

const path = () => `/translations/documents/program-post/${text.documentId}/fr`;
const address = () => `/admin/plugins/translations/program-post/${text.documentId}/fr`;
const sideBySide = async () => (await admin.ask(path())).body as SideBySide;
const savedTitle = async () => textOf((await sideBySide()).segments[0]?.target ?? []);
const title = () => page.getByRole('textbox', { name: /^Translation of Title,/ });

/** The server takes nothing more from this session: its keys are gone, as they are after two hours without a request. */
const endSession = () => page.context().clearCookies();

async function signInAgain({ email, password }: Member) {
  await page.waitForURL(/\/admin\/auth\/login/);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  // Who has logged out on purpose is led to the home page.
  if (!page.url().includes(address())) await page.goto(address());
}

async function logOut() {
  await page.getByRole('button', { name: /Claire/ }).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
}

beforeAll(async () => {
  site = await openSite();
  admin = await administrator(site);
  const [row] = ((await admin.ask('/translations/desk?target=fr&type=program-post&limit=1')).body as DeskPage).rows;
  text = row as DeskRow;
  claire = await newMember(site, 'translator-fr', 'Claire Vauquelin');
  page = await site.visit({ viewport: { width: 1280, height: 900 } });
  await signInToPanel(page, claire);
});
afterAll(() => site.close());
beforeEach(() => page.goto(address()));

test('what was typed when the session had ended is there after signing in again, and is saved', async () => {
  await title().waitFor();
  await endSession();
  await title().fill('Un titre d’après le déjeuner');
  await signInAgain(claire);
  expect(await title().inputValue()).toBe('Un titre d’après le déjeuner');
  await page
    .getByText(/^Saved at/)
    .first()
    .waitFor();
  expect(await savedTitle()).toBe('Un titre d’après le déjeuner');
});

test('nobody else who signs in there sees or saves it', async () => {
  const colleague = await newMember(site, 'translator-fr', 'Jeanne Abadie');
  const before = await savedTitle();
  await title().fill('Un titre de Claire');
  await logOut();
  await signInAgain(colleague);
  expect(await title().inputValue()).toBe(before);
  await page.getByText('All changes are saved.').waitFor();
  await endSession();
  await page.getByRole('button', { name: 'Next text' }).click();
  await signInAgain(claire);
  expect(await title().inputValue()).toBe('Un titre de Claire');
  await page
    .getByText(/^Saved at/)
    .first()
    .waitFor();
});

test('what somebody else has written meanwhile is shown beside it', async () => {
  await title().waitFor();
  await endSession();
  await title().fill('Le titre de Claire');
  await page.waitForURL(/\/admin\/auth\/login\?redirectTo=/);
  const { token } = await sideBySide();
  const theirs = { token, segments: { title: [{ text: 'Le titre de la rédaction', marks: [] }] } };
  expect((await admin.ask(path(), { method: 'PUT', body: theirs })).status).toBe(200);
  await signInAgain(claire);
  const dialog = page.getByRole('dialog', { name: /Somebody else changed this text/ });
  await dialog.getByText('Le titre de Claire').waitFor();
  await dialog.getByText('Le titre de la rédaction').waitFor();
  await dialog.getByRole('radio', { name: 'Yours' }).click();
  await dialog.getByRole('button', { name: 'Go on with these' }).click();
  // What is shown is told aloud, too, after a conflict.
  await page
    .getByText(/^Saved at/)
    .first()
    .waitFor();
  expect(await savedTitle()).toBe('Le titre de Claire');
});

test('what is left on purpose does not come back', async () => {
  await title().waitFor();
  await page.route(`**${path()}`, (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
  await title().fill('Un brouillon');
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await page.getByRole('button', { name: 'Leave without saving' }).click();
  await page.waitForURL(/\/plugins\/translations(\?|$)/);
  await page.unroute(`**${path()}`);
  await page.goto(address());
  await title().waitFor();
  expect(await title().inputValue()).toBe('Le titre de Claire');
});
