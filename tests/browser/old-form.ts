import type { Page } from 'playwright-core';
import type { DeskPage, SideBySide } from '../../src/plugins/translations/server/src/desk';
import { type Site, signInToPanel } from './site';
import { POST } from './source-text';
import { newMember } from './staff';

/** A post whose French version Nora opens in the content manager while Claire translates it on the desk. */
export type OldForm = {
  /** Nora's form. */
  open: () => Promise<Page>;
  translate: (title: string) => Promise<void>;
  /** The title of the draft on the server. */
  title: () => Promise<string>;
  /** Changes the date of publication, which both languages share, in the English version. */
  date: (day: string) => Promise<void>;
  /** That of each language’s draft on the server. */
  dates: () => Promise<string[]>;
};

export async function newOldForm(site: Site): Promise<OldForm> {
  const nora = await newMember(site, 'communications', 'Nora Lindqvist');
  // Signed in once: Strapi lets nobody try more than five times.
  const first = await site.visit({ viewport: { width: 1280, height: 900 } });
  await signInToPanel(first, nora);
  const claire = await newMember(site, 'translator-fr', 'Claire Vauquelin');
  const found = await nora.ask('/translations/desk?target=fr&state=current&type=program-post&limit=1');
  const [{ documentId } = { documentId: '' }] = (found.body as DeskPage).rows;
  const onDesk = `/translations/documents/program-post/${documentId}/fr`;
  const draft = async (locale: string) => {
    const { body } = await nora.ask(`${POST}/${documentId}?locale=${locale}`);
    return (body as { data: { title: string; publicationDate: string } }).data;
  };
  return {
    async open() {
      const page = await first.context().newPage();
      await page.goto(`/admin${POST}/${documentId}?plugins[i18n][locale]=fr`);
      await page.getByRole('link', { name: 'Side by side' }).waitFor();
      return page;
    },
    async translate(title) {
      const { token } = (await claire.ask(onDesk)).body as SideBySide;
      const segments = { title: [{ text: title, marks: [] }] };
      expect((await claire.ask(onDesk, { method: 'PUT', body: { token, segments } })).status).toBe(200);
    },
    title: async () => (await draft('fr')).title,
    async date(publicationDate) {
      const english = `${POST}/${documentId}?locale=en`;
      expect((await nora.ask(english, { method: 'PUT', body: { publicationDate } })).status).toBe(200);
    },
    dates: async () => [(await draft('en')).publicationDate, (await draft('fr')).publicationDate],
  };
}
