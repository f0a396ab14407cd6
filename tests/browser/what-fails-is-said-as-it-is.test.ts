import type { Page } from 'playwright-core';
import type { DeskPage, DeskRow } from '../../src/plugins/translations/server/src/desk';
import { openSite, type Site, signInToPanel } from './site';
import { type Member, newMember } from './staff';

let site: Site;
let nora: Member;
let page: Page;
let row: DeskRow;

const FAILURE = { error: { status: 500, name: 'InternalServerError', message: 'The database is away.' } };
const SENTENCE = 'There is no such text, or it is not open to you.';

beforeAll(async () => {
  site = await openSite();
  nora = await newMember(site, 'communications', 'Nora Lindqvist');
  row = ((await nora.ask('/translations/desk?target=fr&state=current&type=program-post')).body as DeskPage)
    .rows[0] as DeskRow;
  page = await site.visit({ viewport: { width: 1280, height: 900 } });
  await signInToPanel(page, nora);
});
afterAll(() => site.close());
afterEach(() => page.unrouteAll());

const breakDown = (pattern: string | RegExp) =>
  page.route(pattern, (route) => route.fulfill({ status: 500, json: FAILURE }));

const address = (documentId: string) => `/admin/plugins/translations/program-post/${documentId}/fr`;
const editor = () => page.getByRole('textbox', { name: /^Translation of Title,/ });

test('a text that could not be brought is asked for again, with one press', async () => {
  const path = `**/translations/documents/program-post/${row.documentId}/fr`;
  await breakDown(path);
  await page.goto(address(row.documentId));
  await page.getByText('That did not work: The database is away.').waitFor();
  expect(await page.getByText(SENTENCE).count()).toBe(0);
  await page.unroute(path);
  await page.getByRole('button', { name: 'Try again' }).click();
  await editor().waitFor();
});

test('a text that there is none of is said to be none', async () => {
  await page.goto(address('nowhere'));
  await page.getByText(SENTENCE).waitFor();
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
});

test('what keeps a text from being saved is told once, without a cross that closes nothing', async () => {
  await page.goto(address(row.documentId));
  await editor().waitFor();
  await breakDown(`**/translations/documents/program-post/${row.documentId}/fr`);
  await editor().fill('Un titre');
  const alert = page.getByRole('alert').filter({ hasText: 'The database is away.' });
  await alert.waitFor();
  expect(await alert.count()).toBe(1);
  expect(await alert.getByRole('listitem').allTextContents()).toEqual(['The database is away.']);
  expect(await alert.getByRole('button').count()).toBe(0);
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page
    .getByText(/^Saved at/)
    .first()
    .waitFor();
});

test('the memory that cannot be asked is said to be so', async () => {
  await breakDown('**/translations/matches');
  await page.goto(address(row.documentId));
  await editor().click();
  await page.getByText('That did not work: The database is away.').waitFor();
});

test('so is the list whose texts cannot be counted for a file', async () => {
  await page.goto('/admin/plugins/translations?target=fr&state=current');
  await page.getByRole('button', { name: 'Export…' }).isEnabled();
  await page.getByText(/^\d+ texts?$/).waitFor();
  await breakDown(/\/translations\/desk\?.*limit=1(&|$)/);
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('dialog').getByText('That did not work: The database is away.').waitFor();
});

test('the widget says that it failed, whatever failed of it', async () => {
  await breakDown('**/translations/coverage');
  await page.goto('/admin');
  const widget = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Translations' }) });
  await widget.getByText('Something went wrong').waitFor();
});
