import type { ImportReport } from '../../src/plugins/translations/server/src/exchange/report';
import { documents, POST, publish } from './content';
import { type Newsroom, openNewsroom } from './newsroom';
import { type Staff, signIn } from './staff';

const sentence = (before: string, link: string, text: string, after: string) => ({
  type: 'paragraph',
  children: [
    { type: 'text', text: before },
    { type: 'link', url: link, children: [{ type: 'text', text, bold: true }] },
    { type: 'text', text: after },
  ],
});
const heading = (text: string) => ({ type: 'heading', level: 2, children: [{ type: 'text', text }] });

export const ENGLISH = [heading('Boats'), sentence('See ', 'https://example.org/en', 'the map', ' & go.')];
export const FRENCH = [heading('Bateaux'), sentence('Voir ', 'https://example.org/fr', 'le plan', ' et partir.')];

/** The second paragraph of `ENGLISH` as XLIFF 1.2 has it, for a pattern, and that of `FRENCH` as it comes back. */
export const LINK_SOURCE = 'See .*? &amp; go\\.';
export const LINKED =
  'Voir <bpt id="1">&lt;a href="https://example.org/fr"&gt;</bpt><bpt id="2"/>le plan<ept id="2"/><ept id="1"/> et partir.';

type Wanted = { format?: string; to?: string; documents?: object[]; filter?: object };
export const wanted = (documentId: string, more: Wanted = {}) => ({
  ...{ format: 'xliff12', to: 'fr', documents: [{ type: 'program-post', documentId }] },
  ...more,
});

/** The file with translations in it, each for the source that is told. */
export const translated = (text: string, targets: Record<string, string>) =>
  Object.entries(targets).reduce(
    (file, [source, target]) =>
      file.replace(
        new RegExp(`(<source>${source}</source>\\n)<target state="[^"]*">[^]*?</target>`),
        `$1<target state="translated">${target}</target>`,
      ),
    text,
  );

/** What a report says of units, without what there is none of. */
export const counts = ({ counts: all }: ImportReport) =>
  Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));

/** A newsroom whose files go out and come in. */
export class Exchange {
  private constructor(
    readonly newsroom: Newsroom,
    readonly chief: Staff,
  ) {}

  static async open(): Promise<Exchange> {
    const newsroom = await openNewsroom();
    return new Exchange(newsroom, await signIn(newsroom, 'strapi-super-admin'));
  }

  /** A published post with five texts, and what it says in French where that is told. */
  post = (title: string, french?: object) =>
    publish(
      this.newsroom.strapi,
      POST,
      {},
      {
        en: { title, excerpt: 'Short', body: ENGLISH, seo: { title: 'Found', noIndex: true } },
        ...(french && { fr: french as Record<string, unknown> }),
      },
    );

  /** Changes a post's drafts, in one language. */
  change = (documentId: string, locale: string, data: object) =>
    documents(this.newsroom.strapi, POST).update!({ documentId, locale, data });

  publish = (documentId: string, locale: string) =>
    documents(this.newsroom.strapi, POST).publish!({ documentId, locale });

  /** The file that is asked for. */
  exported = async (asked: object): Promise<string> => {
    const response = await this.chief('post', '/translations/export', asked).buffer(true).responseType('blob');
    expect([response.status, response.status === 200 ? '' : `${response.body}`]).toEqual([200, '']);
    return `${response.body}`;
  };

  imported = async (
    text: string | Buffer,
    fields: Record<string, string> = {},
    by: Staff = this.chief,
  ): Promise<ImportReport> => {
    const form = by('post', '/translations/import').attach('file', Buffer.from(text), 'translations.xlf');
    for (const [name, value] of Object.entries(fields)) form.field(name, value);
    const response = await form;
    expect([response.status, response.body.error]).toEqual([200, undefined]);
    return response.body;
  };

  applied = (text: string, accept = '') => this.imported(text, { dryRun: 'false', accept });

  draft = (documentId: string, uid = POST, locale = 'fr') =>
    documents(this.newsroom.strapi, uid).findOne!({ documentId, locale, populate: ['seo'] });

  published = (documentId: string) =>
    documents(this.newsroom.strapi, POST).findOne!({ documentId, locale: 'fr', status: 'published' });

  /** What is stored about the texts of a post's translation, as the database has it. */
  known = (documentId: string) =>
    this.newsroom.strapi.db.query('plugin::translations.provenance').findMany({ where: { entryId: documentId } });

  /** How far each text is in the next file, by its source: those in a body are named by what they say. */
  states = async (documentId: string) => {
    const text = await this.exported(wanted(documentId));
    const units = text.matchAll(/approved="(\w+)"[^>]*>\n<source>(.*)<\/source>\n<target state="([^"]*)"([^>]*)>/g);
    return Object.fromEntries(
      Array.from(units, ([, approved, source, state, more]) => [source, `${state} ${approved}${more}`]),
    );
  };
}
