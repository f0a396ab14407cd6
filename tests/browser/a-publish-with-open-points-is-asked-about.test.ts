import type { Page } from 'playwright-core';
import type { DeskPage, SideBySide } from '../../src/plugins/translations/server/src/desk';
import { openSite, type Site, signInToPanel } from './site';
import { type Member, newMember } from './staff';

let site: Site;
let claire: Member;
let page: Page;
let documentId: string;

beforeAll(async () => {
  site = await openSite();
  claire = await newMember(site, 'translator-fr', 'Claire Vauquelin');
  const missing = '/translations/desk?target=fr&state=missing&type=program-post&sort=words&limit=1';
  documentId = ((await claire.ask(missing)).body as DeskPage).rows[0]?.documentId ?? '';
  page = await site.visit({ viewport: { width: 1280, height: 900 } });
  await signInToPanel(page, claire);
  await page.goto(`/admin/plugins/translations/program-post/${documentId}/fr`);
  await page.getByRole('textbox', { name: /^Translation of Title,/ }).fill('Rien que le titre');
  await page
    .getByText(/^Saved at/)
    .first()
    .waitFor();
});
afterAll(() => site.close());

const state = async () =>
  ((await claire.ask(`/translations/documents/program-post/${documentId}/fr`)).body as SideBySide).state;

const question = () => page.getByRole('alertdialog', { name: 'Publish with open points?' });

test('it says how many segments are open, and whoever cancels publishes nothing', async () => {
  await page.getByRole('button', { name: 'Publish' }).click();
  await question()
    .getByText(/^\d+ segments are not done\./)
    .waitFor();
  await question().getByRole('button', { name: 'Cancel' }).click();
  await question().waitFor({ state: 'detached' });
  expect(await state()).toBe('draft');
});

test('whoever goes on publishes what there is', async () => {
  await page.getByRole('button', { name: 'Publish' }).click();
  await question().getByRole('button', { name: 'Publish all the same' }).click();
  await page.getByText('Published.').waitFor();
  expect(await state()).toBe('current');
});
