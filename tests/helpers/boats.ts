import type { SideBySide } from '../../src/plugins/translations/server/src/desk';
import type { Run } from '../../src/plugins/translations/server/src/text/runs';
import { type Data, documents, POST, publish } from './content';
import { type Newsroom, openNewsroom } from './newsroom';
import { type Staff, signIn } from './staff';
import { addRole, deskOf, paragraph } from './translators';

/** A newsroom, and a translator into French who publishes: opened once for each suite, by `withDesk`. */
export let newsroom: Newsroom;
export let translator: Staff;

/** Opens both before the tests of a suite, and closes them after it. */
export function withDesk(): void {
  beforeAll(async () => {
    newsroom = await openNewsroom();
    await addRole(newsroom, 'into-french', { updates: ['fr'], publishes: true });
    translator = await signIn(newsroom, 'into-french', 'fr');
  }, 180_000);
  afterAll(() => newsroom.close());
}

/** A text of two boats in English, and its French. */
export const english = {
  title: 'Two boats',
  body: [paragraph('The harbour opens on Monday.'), paragraph('All are welcome.')],
  seo: { title: 'Boats', noIndex: true },
};
export const its = {
  title: 'Deux bateaux',
  body: [paragraph('Le port ouvre lundi.'), paragraph('Bienvenue à tous.')],
  seo: { title: 'Bateaux', noIndex: true },
};

export const run = (text: string, ...marks: Run['marks']): Run[] => [{ text, marks }];

/** Publishes a post with these texts; gives its document id. */
export const publishPost = (texts: Record<string, Data>, shared: Data = {}) =>
  publish(newsroom.strapi, POST, shared, texts);

/** Publishes both languages of the two boats. */
export const publishBoth = () => publishPost({ en: english, fr: its });

export const posts = () => documents(newsroom.strapi, POST);

/** Changes the English source, for its readers too. */
export async function changeSource(documentId: string, data: object): Promise<void> {
  await posts().update!({ documentId, locale: 'en', data });
  await posts().publish!({ documentId, locale: 'en' });
}

export const open = (documentId: string) => deskOf(translator).open(documentId);

export const save = (view: SideBySide, segments: Record<string, Run[]>, more: object = {}) =>
  translator('put', deskOf(translator).path(view.documentId, 'fr'), { token: view.token, segments, ...more });

/** Asks for `confirm` (“no change needed”) or `publish` of what was opened. */
export const ask = (what: 'confirm' | 'publish', { documentId, token }: Pick<SideBySide, 'documentId' | 'token'>) =>
  translator('post', deskOf(translator).path(documentId, `fr/${what}`), { token });

/** The French draft as it is stored. */
export const draft = (documentId: string) =>
  newsroom.strapi.db.query(POST).findOne({
    where: { documentId, locale: 'fr', publishedAt: { $null: true } },
    populate: { seo: true, program: true, updatedBy: true },
  });
