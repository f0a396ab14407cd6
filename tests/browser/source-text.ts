import type { Member } from './staff';

export const POST = '/content-manager/collection-types/api::program-post.program-post';

/** Adds a paragraph at the end of a post's draft in one language. */
export async function addParagraph(editor: Member, documentId: string, locale: string, text: string): Promise<void> {
  const address = `${POST}/${documentId}?locale=${locale}`;
  const { data } = (await editor.ask(address)).body as { data: { body: unknown[] } };
  const body = [...data.body, { type: 'paragraph', children: [{ type: 'text', text }] }];
  const { status } = await editor.ask(address, { method: 'PUT', body: { body } });
  if (status !== 200) throw new Error(`The paragraph was not added: ${status}`);
}

/** An image in a body, as Strapi's editor keeps it, of a file that is nowhere. */
export const image = (name: string) => ({
  ...{ type: 'image', children: [{ type: 'text', text: '' }] },
  image: {
    ...{ name, url: `/uploads/${name}`, hash: name, ext: '.png', mime: 'image/png', provider: 'local' },
    ...{ alternativeText: '', size: 1, width: 1, height: 1 },
    ...{ createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' },
  },
});

type Text = { title: string; body: object[] };

/** Publishes a post in English with other words, as an editor does who corrects it. */
export async function correctSource(editor: Member, documentId: string, correct: (text: Text) => Text): Promise<void> {
  const address = `${POST}/${documentId}`;
  const { body } = await editor.ask(`${address}?locale=en`);
  const { title, body: blocks } = (body as { data: Text }).data;
  const corrected = correct({ title, body: blocks });
  const { status } = await editor.ask(`${address}/actions/publish?locale=en`, { method: 'POST', body: corrected });
  if (status !== 200) throw new Error(`The source was not published: ${status}`);
}
