import type { Page } from 'playwright-core';
import type { DeskPage, DeskRow } from '../../src/plugins/translations/server/src/desk';
import { openSite, type Site, signInToPanel } from './site';
import { type Member, newMember } from './staff';

let site: Site;
let nora: Member;
let page: Page;
let row: DeskRow;

/** Where it is tomorrow from 10 o’clock UTC on. */
const AHEAD = 'Pacific/Kiritimati';
const today = new Date().toISOString().slice(0, 10);
const [year, month, day] = today.split('-').map(Number);

const LIST = '/translations/desk?target=fr&state=missing&sort=title&limit=1';
const listed = async () => ((await nora.ask(LIST)).body as DeskPage).rows[0] as DeskRow;

beforeAll(async () => {
  site = await openSite();
  nora = await newMember(site, 'communications', 'Nora Lindqvist');
  await newMember(site, 'translator-fr', 'Claire Vauquelin');
  await newMember(site, 'translator-en', 'Edward Penhale');
  row = await listed();
  page = await site.visit({ viewport: { width: 1280, height: 900 }, timezoneId: AHEAD });
  await signInToPanel(page, nora);
  await page.goto('/admin/plugins/translations?target=fr&state=missing&sort=title');
});
afterAll(() => site.close());

const line = () => page.getByRole('row').filter({ hasText: row.title });
const dialog = () => page.getByRole('dialog', { name: 'Who does it, and by when?' });

async function give(): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${row.title}` }).click();
  await page.getByRole('menuitem', { name: 'Give to a colleague…' }).click();
  await dialog().getByText(`${row.title}, into French`).waitFor();
}

test('whoever gives work chooses a colleague who may do it and a day, and all see both in the list', async () => {
  await give();
  await dialog().getByRole('combobox', { name: 'In charge' }).click();
  await page.getByRole('option', { name: 'Claire Vauquelin' }).waitFor();
  expect(await page.getByRole('option', { name: 'Edward Penhale' }).count()).toBe(0);
  await page.getByRole('option', { name: 'Claire Vauquelin' }).click();
  await dialog().getByRole('combobox', { name: 'Due date' }).fill(`${month}/${day}/${year}`);
  await page.keyboard.press('Tab');
  await dialog().getByRole('button', { name: 'Save' }).click();
  await dialog().waitFor({ state: 'detached' });
  await line().getByText('Claire Vauquelin').waitFor();
  expect(await listed()).toMatchObject({ assignee: { name: 'Claire Vauquelin' }, dueDate: today });
});

test('a text is late on the day after, where its reader is', async () => {
  await page.clock.setFixedTime(`${today}T09:00:00Z`);
  await page.reload();
  await line().getByText(/^due /).waitFor();
  await page.clock.setFixedTime(`${today}T11:00:00Z`);
  await page.reload();
  await line()
    .getByText(/^late: /)
    .waitFor();
});

test('what was chosen is there again, and may be taken away', async () => {
  await give();
  await dialog().getByRole('combobox', { name: 'In charge' }).getByText('Claire Vauquelin').waitFor();
  expect(await dialog().getByRole('combobox', { name: 'Due date' }).inputValue()).toContain(`${year}`);
  await dialog().getByRole('combobox', { name: 'In charge' }).click();
  await page.getByRole('option', { name: 'Nobody' }).click();
  await dialog().getByRole('button', { name: 'Clear', exact: false }).click();
  await dialog().getByRole('button', { name: 'Save' }).click();
  await dialog().waitFor({ state: 'detached' });
  await line().getByText('Nobody').waitFor();
  expect(await listed()).toMatchObject({ assignee: null, dueDate: null });
});
