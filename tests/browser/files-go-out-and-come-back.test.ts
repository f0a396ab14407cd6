import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { DeskPage, SideBySide } from '../../src/plugins/translations/server/src/desk';
import { textOf } from '../../src/plugins/translations/server/src/text/runs';
import { openSite, type Site, signInToPanel } from './site';
import { type Member, newMember } from './staff';

const FILTER = 'target=fr&state=missing&type=program-post&sort=words';

let site: Site;
let page: Page;
let nora: Member;
let texts: DeskPage;

beforeAll(async () => {
  site = await openSite();
  nora = await newMember(site, 'communications', 'Nora Lindqvist');
  texts = (await nora.ask(`/translations/desk?${FILTER}`)).body as DeskPage;
  expect(texts.rows.length).toBeGreaterThan(2);
  page = await site.visit({ viewport: { width: 1280, height: 900 } });
  await signInToPanel(page, nora);
});
afterAll(() => site.close());

type File = { name: string; text: string };

/** What the dialog that is open gives for the one press of its button. */
async function saved(): Promise<File> {
  const dialog = page.getByRole('dialog', { name: 'Export for translation' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save file' }).click(),
  ]);
  await dialog.waitFor({ state: 'detached' });
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

const documentsIn = ({ text }: File) => [...text.matchAll(/ original="program-post\/(\w+)"/g)].map(([, id]) => id);

/** A file in which every segment has a translation, its marks in place. */
const translated = (text: string) =>
  text.replace(/<source>(.*?)<\/source>/gs, (source, said) => `${source}\n<target>FR ${said}</target>`);

const french = async (documentId = '') =>
  (await nora.ask(`/translations/documents/program-post/${documentId}/fr`)).body as SideBySide;

const importDialog = () => page.getByRole('dialog', { name: 'Import translations' });

async function choose(text: string): Promise<void> {
  await page.getByRole('button', { name: 'Import…' }).click();
  const file = { name: 'from-the-agency.xlf', mimeType: 'application/xliff+xml', buffer: Buffer.from(text) };
  await importDialog().getByLabel('File').setInputFiles(file);
}

let whole: File;

test('what the list shows goes out as one XLIFF file, into the language of the list', async () => {
  await page.goto(`/admin/plugins/translations?${FILTER}`);
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export for translation' });
  await dialog.getByText(`The ${texts.total} texts of this list go into the file.`).waitFor();
  expect(await dialog.getByRole('combobox', { name: 'Translate into' }).textContent()).toBe('French');
  whole = await saved();
  expect(whole.name).toMatch(/^translations-fr-\d{4}-\d\d-\d\d\.xlf$/);
  expect(whole.text).toContain('srcLang="en" trgLang="fr"');
  expect(documentsIn(whole)).toHaveLength(texts.total);
});

test('of a list in several languages those are counted that go into the file', async () => {
  const total = async (target: string) =>
    ((await nora.ask(`/translations/desk?state=missing,current&target=${target}`)).body as DeskPage).total;
  const [french, english] = [await total('fr'), await total('en')];
  await page.goto('/admin/plugins/translations?state=missing,current&target=all');
  await page.getByText(`${french + english} texts`, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export for translation' });
  const into = dialog.getByRole('combobox', { name: 'Translate into' });
  for (const [language, count] of [
    ['French', french],
    ['English', english],
  ] as const) {
    await into.click();
    await page.getByRole('option', { name: language }).click();
    const says =
      count === 1 ? 'The 1 text of this list goes' : count ? `The ${count} texts of this list go` : 'No text';
    await dialog.getByText(says).waitFor();
  }
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.goto(`/admin/plugins/translations?${FILTER}`);
});

test('what is selected goes out alone, in the format that is chosen', async () => {
  const chosen = texts.rows.slice(0, 2);
  for (const { title } of chosen) await page.getByRole('checkbox', { name: `Select ${title}` }).click();
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export for translation' });
  await dialog.getByText('The 2 selected texts go into the file.').waitFor();
  await dialog.getByRole('radio', { name: /^XLIFF 1\.2/ }).click();
  const file = await saved();
  expect(file.text).toContain('<xliff version="1.2"');
  expect(documentsIn(file).sort()).toEqual(chosen.map(({ documentId }) => documentId).sort());
  await page.getByRole('button', { name: 'Clear selection' }).click();
});

test('what comes back is told first, and written to drafts only when it is applied', async () => {
  await choose(translated(whole.text));
  const dialog = importDialog();
  await dialog.getByText(new RegExp(`^\\d+ segments would be changed in ${texts.total} texts\\.$`)).waitFor();
  expect((await french(texts.rows[0]?.documentId)).target.status).toBe('missing');

  await dialog.getByRole('button', { name: 'Apply to drafts' }).click();
  await dialog.getByText(new RegExp(`^\\d+ segments were changed in the drafts of ${texts.total} texts\\.$`)).waitFor();
  for (const { documentId } of texts.rows) {
    const { segments, target } = await french(documentId);
    expect(target.status).toBe('draft');
    expect(segments.map((one) => textOf(one.target ?? []))).toEqual(segments.map((one) => `FR ${textOf(one.source)}`));
  }
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('No text matches what you chose.').waitFor();
});

test('what is refused is told with its place and its reason, and the rest goes in when one says so', async () => {
  const [first, second] = texts.rows;
  const faulty = translated(whole.text)
    .replaceAll('<target>FR ', '<target>Re ')
    .replace(`original="program-post/${first?.documentId}"`, 'original="program-post/nowhere"');
  await choose(faulty);
  const dialog = importDialog();
  await dialog.getByText('Nothing would be changed.').waitFor();
  const refusals = dialog.getByRole('list', { name: /left alone$/ });
  const reasons = async () => {
    const said = await refusals.getByRole('listitem').allTextContents();
    return [...new Set(said.map((line) => /^Line \d+, column \d+: ([^.]+)\./.exec(line)?.[1]))];
  };
  expect(await reasons()).toEqual(['Unknown text', 'Translation changed since']);

  await dialog.getByRole('checkbox', { name: /whose translation was changed here/ }).click();
  await dialog.getByText(new RegExp(`^\\d+ segments would be changed in ${texts.total - 1} texts\\.$`)).waitFor();
  expect(await reasons()).toEqual(['Unknown text']);
  await dialog.getByRole('button', { name: 'Apply to drafts' }).click();
  await dialog.getByText(/segments were changed/).waitFor();
  expect(textOf((await french(second?.documentId)).segments[0]?.target ?? [])).toMatch(/^Re /);
  expect(textOf((await french(first?.documentId)).segments[0]?.target ?? [])).toMatch(/^FR /);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
});

test('a file that is none is refused, and nothing can be applied', async () => {
  await choose('Dear colleagues, the translations will come on Monday.');
  const dialog = importDialog();
  await dialog.getByText('The file is no XLIFF 1.2 or 2.1').waitFor();
  expect(await dialog.getByRole('button', { name: 'Apply to drafts' }).isEnabled()).toBe(false);
});

const closeDialog = async () => {
  await importDialog().getByRole('button', { name: 'Cancel' }).click();
  await importDialog().waitFor({ state: 'detached' });
};

/** Holds the answers to imports of which that is true, until they are let go. */
async function hold(which: (body: string) => boolean) {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/translations/import', async (route) => {
    if (which(route.request().postData() ?? '')) await held;
    await route.continue();
  });
  return async () => {
    const answered = page.waitForResponse('**/translations/import');
    letGo();
    await (await answered).finished();
    await page.waitForTimeout(200);
    await page.unroute('**/translations/import');
  };
}

test('of two files the report is that of the last, however late the first is read', async () => {
  await closeDialog();
  const letGo = await hold((body) => body.includes('Dear colleagues'));
  await choose('Dear colleagues, the translations will come on Tuesday.');
  const file = { name: 'second.xlf', mimeType: 'application/xliff+xml', buffer: Buffer.from(translated(whole.text)) };
  await importDialog().getByLabel('File').setInputFiles(file);
  await importDialog().getByText('Nothing would be changed.').waitFor();
  await letGo();
  await importDialog().getByText('Nothing would be changed.').waitFor();
  expect(await importDialog().getByText('This file cannot be read:').count()).toBe(0);
});

test('a file that was corrected on the disk can be chosen again', async () => {
  const input = importDialog().getByLabel('File');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), input.click()]);
  // What is in the field already would be no change of it.
  expect(await input.inputValue()).toBe('');
  await chooser.setFiles({ name: 'second.xlf', mimeType: 'text/xml', buffer: Buffer.from(translated(whole.text)) });
  await importDialog().getByText('Nothing would be changed.').waitFor();
  await closeDialog();
});

test('nothing is closed or chosen while a file is written to drafts, and its report is seen', async () => {
  await choose(translated(whole.text).replaceAll('<target>FR ', '<target>Encore '));
  const dialog = importDialog();
  await dialog.getByRole('checkbox', { name: /whose translation was changed here/ }).click();
  await dialog.getByText(/segments would be changed/).waitFor();
  const letGo = await hold(() => true);
  await dialog.getByRole('button', { name: 'Apply to drafts' }).click();
  await dialog.getByText('Writing to the drafts…').waitFor();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await dialog.getByRole('button', { name: 'Cancel' }).dispatchEvent('click');
  expect(await dialog.getByLabel('File').isDisabled()).toBe(true);
  expect(await dialog.getByRole('checkbox').isDisabled()).toBe(true);
  await letGo();
  await dialog.getByText(/segments were changed/).waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await dialog.waitFor({ state: 'detached' });
});
