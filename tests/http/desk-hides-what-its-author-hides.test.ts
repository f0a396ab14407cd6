import { ask, draft, english, its, newsroom, open, publishPost, run, save, withDesk } from '../helpers/boats';

withDesk();

test.each([
  ['with texts for them', { title: 'Boats', noIndex: true }, { 'seo.title': run('Bateaux') }],
  ['without', { noIndex: true }, {}],
])('what its author hides from search engines, %s, is hidden in a new translation too', async (name, seo, texts) => {
  const documentId = await publishPost({ en: { title: `Hidden ${name}`, seo } });
  const view = await open(documentId);
  const { body: saved } = await save(view, { title: run(`Cachés ${name}`), ...texts }).expect(200);
  expect((await draft(documentId)).seo).toMatchObject({ noIndex: true });
  await ask('publish', saved).expect(200);
  const { slug } = await draft(documentId);
  expect((await newsroom.get('/sitemap.xml').expect(200)).text).not.toContain(slug);
});

test('a translation that says itself what search engines may see goes on saying it', async () => {
  const own = { ...its, seo: { title: 'Bateaux', noIndex: false } };
  const documentId = await publishPost({ en: english, fr: own });
  await save(await open(documentId), { 'seo.title': run('Navires') }).expect(200);
  expect((await draft(documentId)).seo).toMatchObject({ title: 'Navires', noIndex: false });
});

test('a translation that readers can find is not hidden by a save, though its source is', async () => {
  const hidden = { en: { title: 'Found in French', seo: { noIndex: true } }, fr: { title: 'Trouvé en français' } };
  const documentId = await publishPost(hidden);
  await save(await open(documentId), { title: run('Retrouvé en français') }).expect(200);
  expect((await draft(documentId)).seo?.noIndex ?? false).toBe(false);
});
