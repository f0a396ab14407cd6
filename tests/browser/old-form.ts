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
    async title() {
      const { body } = await nora.ask(`${POST}/${documentId}?locale=fr`);
      return (body as { data: { title: string } }).data.title;
    },
  };
}
