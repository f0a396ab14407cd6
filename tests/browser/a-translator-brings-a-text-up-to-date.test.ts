import type { Page } from 'playwright-core';
import type { DeskPage, SideBySide } from '../../src/plugins/translations/server/src/desk';
import { textOf } from '../../src/plugins/translations/server/src/text/runs';
import { openSite, type Site, signInToPanel } from './site';
import { addParagraph, correctSource, image, POST } from './source-text';
import { administrator, type Member, newMember, newRole } from './staff';

let site: Site;
let page: Page;
let admin: Member;
let text: { documentId: string; title: string };

beforeAll(async () => {
  site = await openSite();
  admin = await administrator(site);
  const missing = '/translations/desk?target=fr&state=missing&type=program-post&sort=words&limit=1';
  const [row] = ((await admin.ask(missing)).body as DeskPage).rows;
  if (!row) throw new Error('The demonstration has no post that is missing in French');
  text = row;
  page = await site.visit({ viewport: { width: 1280, height: 900 } });
  await signInToPanel(page, await newMember(site, 'translator-fr', 'Claire Vauquelin'));
});
afterAll(() => site.close());

const sideBySide = async () =>
  (await admin.ask(`/translations/documents/program-post/${text.documentId}/fr`)).body as SideBySide;

const inFeed = async (title: string) => {
  const answer = await fetch(`${site.url}/api/feed?locale=fr&limit=100`);
  const { data } = (await answer.json()) as { data: { title: string }[] };
  return data.some((entry) => entry.title === title);
};

/** What a role is allowed that reads posts, and writes their French titles. */
const TITLES_ALONE = [
  { action: 'plugin::translations.desk.open', subject: null, properties: {} },
  ...(['read', 'update'] as const).map((action) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: 'api::program-post.program-post',
    properties: { fields: action === 'read' ? ['title', 'excerpt', 'body'] : ['title'], locales: ['en', 'fr'] },
  })),
];

const row = (title: string) => page.getByRole('row').filter({ hasText: title });

test('finds what is missing, translates it segment by segment, publishes it, and French readers see it', async () => {
  await page.getByRole('link', { name: 'Translations', exact: true }).click();
  await row(text.title).getByText('Missing').waitFor();
  await page.getByRole('link', { name: text.title }).click();
  const { segments } = await sideBySide();
  const editors = page.getByRole('textbox', { name: /^Translation of/ });
  await editors.first().click();
  for (const [place, { kind }] of segments.entries()) {
    await page.keyboard.type(place === 0 ? 'Un essai au bord de l’eau' : `Segment ${place} en français (${kind}).`);
    if (place < segments.length - 1) await page.keyboard.press('Control+Enter');
  }
  await page
    .getByText(/^Saved at/)
    .first()
    .waitFor();
  expect(await inFeed('Un essai au bord de l’eau')).toBe(false);
  await page.getByRole('button', { name: 'Publish' }).click();
  const anyway = page.getByRole('button', { name: 'Publish all the same' });
  await anyway.or(page.getByText('Published.')).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await page.getByRole('banner').or(page.locator('header')).getByText('Up to date').first().waitFor();
  expect(await inFeed('Un essai au bord de l’eau')).toBe(true);
  const saved = await sideBySide();
  expect(saved.state).toBe('current');
  expect(saved.segments.map(({ target }) => textOf(target ?? []))).toEqual(
    segments.map(({ kind }, place) =>
      place === 0 ? 'Un essai au bord de l’eau' : `Segment ${place} en français (${kind}).`,
    ),
  );
});

test('is told which words of the source changed, and confirms that nothing is to be changed', async () => {
  const title = `${text.title} tomorrow`;
  await correctSource(admin, text.documentId, (source) => ({ ...source, title }));

  await page.goto('/admin/plugins/translations?state=outdated&target=fr');
  await page.getByRole('link', { name: title }).click();
  const first = page.getByRole('group', { name: /^Title, segment 1 of/ });
  await first.getByText('Changed in the source').waitFor();
  expect(await first.locator('[data-field=title] ins').allInnerTexts()).toEqual([expect.stringContaining('tomorrow')]);
  expect(await first.locator('[data-field=title] del').count()).toBe(0);
  await page.getByRole('button', { name: 'No change needed' }).click();
  await page.locator('header').getByText('Up to date').waitFor();
  expect((await sideBySide()).state).toBe('current');
  expect((await sideBySide()).segments[0]?.target).toEqual([{ text: 'Un essai au bord de l’eau', marks: [] }]);
});

test('is told beside the document which image is new, and confirms there that nothing is to be changed', async () => {
  await correctSource(admin, text.documentId, (source) => ({ ...source, body: [...source.body, image('map.png')] }));
  await page.goto(`/admin/plugins/translations/program-post/${text.documentId}/fr`);
  await page.getByText('The images have changed: “map.png” is new.').waitFor();
  await page.goto(`/admin${POST}/${text.documentId}?plugins[i18n][locale]=fr`);
  const panel = page.locator('aside').filter({ hasText: 'Side by side' });
  await panel.getByText('Outdated').waitFor();
  await panel.getByText('The images have changed: “map.png” is new.').waitFor();
  await panel.getByRole('button', { name: 'No change needed' }).click();
  await page.getByText('Confirmed: nothing to change.').waitFor();
  await panel.getByText('Up to date').waitFor();
  expect(await panel.getByRole('button', { name: 'No change needed' }).count()).toBe(0);
  const onward = panel.getByRole('link', { name: 'Side by side' });
  expect(await onward.evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await sideBySide()).state).toBe('current');
});

test('is told on both pages what the translation lacks instead of confirming it', async () => {
  const more = { type: 'paragraph', children: [{ type: 'text', text: 'Bring a hat.' }] };
  await correctSource(admin, text.documentId, (source) => ({ ...source, body: [...source.body, more] }));
  const lacks = page.getByText(/The translation lacks what the source says here: “Bring a hat\.”/).first();
  await page.goto(`/admin/plugins/translations/program-post/${text.documentId}/fr`);
  await page.getByRole('button', { name: 'No change needed' }).click();
  await lacks.waitFor();
  await page.goto(`/admin${POST}/${text.documentId}?plugins[i18n][locale]=fr`);
  const panel = page.locator('aside').filter({ hasText: 'Side by side' });
  await panel.getByRole('button', { name: 'No change needed' }).click();
  await lacks.waitFor();
  expect((await sideBySide()).state).toBe('outdated');
  await correctSource(admin, text.documentId, (source) => ({ ...source, body: source.body.slice(0, -1) }));
});

test('sees what the translation alone says in a field, and takes it out', async () => {
  const address = `${POST}/${text.documentId}?locale=fr`;
  const body = { seo: { title: 'Seulement en français' } };
  expect((await admin.ask(address, { method: 'PUT', body })).status).toBe(200);
  await page.goto(`/admin/plugins/translations/program-post/${text.documentId}/fr`);
  const alone = page.getByRole('group', { name: 'Title for search engines: Only in the translation' });
  await alone.getByText('Seulement en français').waitFor();
  await alone.getByRole('button', { name: 'Remove' }).click();
  await page
    .getByText(/^Saved at/)
    .first()
    .waitFor();
  await alone.waitFor({ state: 'detached' });
  expect((await sideBySide()).extra).toEqual([]);
});

test('is warned when somebody else wrote meanwhile, sees both versions, and loses neither', async () => {
  const title = page.getByRole('textbox', { name: /^Translation of Title,/ });
  await title.fill('Le titre de Claire');
  const { token } = await sideBySide();
  const theirs = { token, segments: { title: [{ text: 'Le titre de la rédaction', marks: [] }] } };
  const path = `/translations/documents/program-post/${text.documentId}/fr`;
  expect((await admin.ask(path, { method: 'PUT', body: theirs })).status).toBe(200);
  const dialog = page.getByRole('dialog', { name: /Somebody else changed this text/ });
  await dialog.waitFor();
  await dialog.getByText('Le titre de Claire').waitFor();
  await dialog.getByText('Le titre de la rédaction').waitFor();
  expect((await sideBySide()).segments[0]?.target?.[0]?.text).toBe('Le titre de la rédaction');
  await dialog.getByRole('radio', { name: 'Yours' }).click();
  await dialog.getByRole('button', { name: 'Go on with these' }).click();
  await page
    .getByText(/^Saved at/)
    .first()
    .waitFor();
  expect((await sideBySide()).segments[0]?.target?.[0]?.text).toBe('Le titre de Claire');
});

test('a translator into English may read it and change nothing', async () => {
  const other = await newMember(site, 'translator-en', 'Omar Haddad');
  const visitor = await site.visit({ viewport: { width: 1280, height: 900 } });
  await signInToPanel(visitor, other);
  await visitor.goto(`/admin/plugins/translations/program-post/${text.documentId}/fr`);
  await visitor.getByText('You may read this translation, not change it.').waitFor();
  expect(await visitor.getByRole('button', { name: 'Publish' }).count()).toBe(0);
  const body = { token: (await sideBySide()).token };
  const path = `/translations/documents/program-post/${text.documentId}/fr/publish`;
  expect((await other.ask(path, { method: 'POST', body })).status).toBe(403);
});

test('who may write titles alone can write in no other field, and saves the title', async () => {
  const path = `/translations/documents/program-post/${text.documentId}/fr`;
  await addParagraph(admin, text.documentId, 'fr', 'Un paragraphe sans source.');
  const titles = await newRole(admin, 'Titles', TITLES_ALONE);
  const visitor = await site.visit({ viewport: { width: 1280, height: 900 } });
  await signInToPanel(visitor, await newMember(site, titles, 'Noé Lindqvist'));
  await visitor.goto(`/admin/plugins/translations/program-post/${text.documentId}/fr`);
  await visitor.getByText('You may change some fields of this translation, and read the others.').waitFor();
  const title = visitor.getByRole('textbox', { name: /^Translation of Title, / });
  expect(await visitor.getByRole('textbox', { name: /^Translation of/, disabled: false }).count()).toBe(1);
  await visitor.getByRole('group', { name: 'Paragraph: Only in the translation' }).waitFor();
  expect(await visitor.getByRole('button', { name: 'Remove' }).count()).toBe(0);
  await title.fill('Le titre de Noé');
  await visitor
    .getByText(/^Saved at/)
    .first()
    .waitFor();
  const { segments } = (await admin.ask(path)).body as SideBySide;
  expect(textOf(segments[0]?.target ?? [])).toBe('Le titre de Noé');
});

test('who has no place at the desk does not find it in the menu, and is refused at its address', async () => {
  const author = await newMember(site, 'strapi-author', 'Ines Carrasco');
  const visitor = await site.visit({ viewport: { width: 1280, height: 900 } });
  await signInToPanel(visitor, author);
  expect(await visitor.getByRole('link', { name: 'Translations', exact: true }).count()).toBe(0);
  await visitor.goto('/admin/plugins/translations');
  await visitor.getByText(/don't have the permissions/i).waitFor();
  expect((await author.ask('/translations/desk')).status).toBe(403);
});
