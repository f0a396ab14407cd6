import type { Page } from 'playwright-core';
import { openSite, type Site, signInToPanel } from './site';
import { newMember } from './staff';

const EVENT = '/admin/content-manager/collection-types/api::event.event';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  page = await site.visit({ viewport: { width: 1280, height: 1000 }, timezoneId: 'America/New_York' });
  await signInToPanel(page, await newMember(site, 'communications', 'Nora Lindqvist'));
});
afterAll(() => site.close());

const field = (name: string) => page.getByRole('textbox', { name });

/** A day and a time, typed as Strapi's two boxes of an instant take them. */
async function fillInstant(name: string, day: string, time: string): Promise<void> {
  const instant = page.getByRole('group', { name, exact: true });
  await instant.getByRole('combobox', { name: 'Choose date' }).fill(day);
  await page.keyboard.press('Tab');
  await instant.getByRole('combobox', { name: 'Choose time' }).fill(time);
  await page.keyboard.press('Tab');
}

async function choose(name: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

type Announced = { title: string; url: string; event: { startsAt: string; timeZone: string; attendanceMode: string } };

const announced = async (): Promise<Announced | undefined> => {
  const answer = await fetch(`${site.url}/api/feed?type=event&limit=100`);
  const { data } = (await answer.json()) as { data: Announced[] };
  return data.find(({ title }) => title === 'A walk along the quays');
};

test('is told beside the form what readers would miss', async () => {
  await page.goto(`${EVENT}/create?plugins[i18n][locale]=en`);
  await field('Title').fill('A walk along the quays');
  await field('Excerpt').fill('From the old port to the lighthouse, with those who live there.');
  await fillInstant('Start', '11/20/2027', '12:30');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('An event that people attend in person needs a venue').first().waitFor();
  expect(await announced()).toBeUndefined();
});

test('and publishes it, so that readers see it at its time and not at that of the editor’s computer', async () => {
  await choose('Attendance', 'Online');
  await field('Address online').fill('https://walks.example.org/quays');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Published document').waitFor();
  const entry = (await announced()) as Announced;
  expect(entry.event).toMatchObject({ startsAt: '2027-11-20T18:30:00+01:00', attendanceMode: 'online' });
  await page.goto(entry.url);
  await page.getByRole('heading', { level: 1, name: 'A walk along the quays' }).waitFor();
  await page.getByText('20 November 2027').or(page.getByText('November 20, 2027')).first().waitFor();
});
