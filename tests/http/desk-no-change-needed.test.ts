import {
  ask,
  changeSource,
  draft,
  english,
  its,
  newsroom,
  open,
  posts,
  publishBoth,
  publishPost,
  run,
  save,
  translator,
  withDesk,
} from '../helpers/boats';
import { signIn } from '../helpers/staff';
import { addRole, deskOf, lines, paragraph, segment } from '../helpers/translators';

withDesk();

test('the words that changed are marked, and “no change needed” confirms without touching the text', async () => {
  const documentId = await publishBoth();
  const body = [paragraph('All are welcome.'), paragraph('The harbour opens on Friday.'), paragraph('Bring a hat.')];
  await changeSource(documentId, { body });
  const view = await open(documentId);
  expect(view).toMatchObject({ state: 'outdated', words: 8 });
  expect(lines(view)).toEqual([
    ['Two boats', 'Deux bateaux', 'same'],
    ['All are welcome.', 'Bienvenue à tous.', 'moved'],
    ['The harbour opens on Friday.', 'Le port ouvre lundi.', 'changed'],
    ['Bring a hat.', null, 'added'],
    ['Boats', 'Bateaux', 'same'],
  ]);
  expect(segment(view, 'The harbour opens on Friday.').diff).toEqual([
    { text: 'The harbour opens on ', marks: [] },
    { text: 'Monday', marks: [], change: 'removed' },
    { text: 'Friday', marks: [], change: 'added' },
    { text: '.', marks: [] },
  ]);
  await changeSource(documentId, { body: body.slice(0, 2) });
  const [shorter, before] = [await open(documentId), await draft(documentId)];
  expect((await ask('confirm', shorter).expect(200)).body).toMatchObject({ state: 'current', words: 0 });
  expect(await draft(documentId)).toEqual(before);
});

test('“no change needed” is refused while readers read another text than the draft', async () => {
  const documentId = await publishBoth();
  await changeSource(documentId, { title: 'Two ships' });
  const { body: saved } = await save(await open(documentId), { title: run('Deux navires') }).expect(200);
  const { body } = await ask('confirm', saved).expect(400);
  expect(body.error.message).toBe(
    'Cette traduction a des modifications qui ne sont pas publiées : publiez-les ou abandonnez-les avant de dire qu’il n’y a rien à changer.',
  );
  const asked = { from: 'en', to: 'fr', runs: run('Two ships') };
  expect((await translator('post', '/translations/matches', asked).expect(200)).body).toEqual([]);
  expect(await open(documentId)).toMatchObject({ state: 'outdated', token: saved.token });
  await posts().discardDraft!({ documentId, locale: 'fr' });
  expect((await ask('confirm', await open(documentId)).expect(200)).body).toMatchObject({ state: 'current' });
});

test('“no change needed” is refused while the source says what the translation does not, until it is published so', async () => {
  const documentId = await publishBoth();
  const hats = ['Bring a hat.', 'Bring two hats.', 'Bring three hats.', 'Bring four hats.'].map(paragraph);
  await changeSource(documentId, { body: [...english.body, ...hats] });
  const refused = await ask('confirm', await open(documentId));
  expect([refused.status, refused.body.error.message]).toEqual([
    400,
    'Il manque à la traduction ce que la source dit ici : « Bring a hat. », « Bring two hats. », « Bring three hats. », et 1 de plus. ' +
      'Traduisez-le, puis publiez ; s’il n’y a rien à ajouter, publiez la traduction telle quelle.',
  ]);
  expect(await open(documentId)).toMatchObject({ state: 'outdated', words: 12 });
  expect((await ask('publish', await open(documentId))).body).toMatchObject({ state: 'current', words: 0 });
  await changeSource(documentId, { title: 'Two ships' });
  expect((await ask('confirm', await open(documentId))).body).toMatchObject({ state: 'current', words: 0 });
});

test('“no change needed” is taken where what the translation lacks was confirmed so, whatever becomes of its source', async () => {
  const described = { ...english, seo: { title: 'Boats', description: 'Boats in the harbour.' } };
  const documentId = await publishPost({ en: described, fr: its });
  await addRole(newsroom, 'confirms-french', { updates: ['fr'] });
  const confirms = await signIn(newsroom, 'confirms-french', 'fr');
  const says = async (data: object) => {
    await changeSource(documentId, data);
    const { token, state } = await deskOf(confirms).open(documentId);
    const answer = await confirms('post', deskOf(confirms).path(documentId, 'fr/confirm'), { token });
    return [state, answer.status];
  };
  expect(await says({ seo: { title: 'Boats', description: 'Boats, in the harbour.' } })).toEqual(['outdated', 200]);
  expect(await says({ excerpt: 'New boats' })).toEqual(['outdated', 400]);
  // Who looks at it and leaves it empty has not confirmed it: it lacks, also when it changes.
  await save(await open(documentId), { excerpt: [] }).expect(200);
  expect(await says({ excerpt: 'New, fast boats' })).toEqual(['outdated', 400]);
});

test.each([
  ['has none', null],
  ['has none and is hidden from them', { noIndex: true }],
])('a save that changes no word writes no text for search engines where the translation %s', async (name, seo) => {
  const texts = { en: { ...english, title: `Found, ${name}` }, fr: { ...its, title: `Trouvé, ${name}`, seo } };
  const documentId = await publishPost(texts);
  await changeSource(documentId, { title: `Found: ${name}` });
  const [view, before] = [await open(documentId), await draft(documentId)];
  expect(view).toMatchObject({ state: 'outdated', can: { confirm: true } });
  const { body: saved } = await save(view, { 'seo.title': [], title: run(`Trouvé, ${name}`) }).expect(200);
  expect(await draft(documentId)).toEqual(before);
  expect(saved).toMatchObject({ token: view.token, can: { confirm: true } });
  expect((await ask('confirm', saved).expect(200)).body).toMatchObject({ state: 'current' });
});

test.each([
  ['not hidden', null],
  ['hidden', { noIndex: true }],
])(
  'texts for search engines that were written and taken out again are no change, and what is %s stays so',
  async (_name, seo) => {
    const documentId = await publishPost({ en: english, fr: { ...its, seo } });
    const view = await open(documentId);
    const { body: written } = await save(view, { 'seo.title': run('Bateaux') }).expect(200);
    expect(written).toMatchObject({ can: { confirm: false } });
    const { body: emptied } = await save(written, { 'seo.title': [] }).expect(200);
    expect(emptied).toMatchObject({ can: { confirm: true } });
    expect((await draft(documentId)).seo).toMatchObject({ title: null, noIndex: seo?.noIndex ?? false });
  },
);

test('“no change needed” is neither offered nor taken where readers read no translation, and its work stays', async () => {
  const documentId = await publishBoth();
  await changeSource(documentId, { title: 'Two boats, then' });
  const { token } = await open(documentId);
  await posts().unpublish!({ documentId, locale: 'fr' });
  await translator('put', deskOf(translator).path(documentId, 'fr/work'), { assignee: 'me' }).expect(200);
  const { body } = await ask('confirm', { documentId, token }).expect(400);
  expect(body.error.message).toBe(
    'Cette traduction n’est pas publiée\u00a0: personne ne la lit. Publiez-la au lieu de dire qu’il n’y a rien à changer.',
  );
  const asked = { from: 'en', to: 'fr', runs: run('Two boats, then') };
  const { body: matches } = await translator('post', '/translations/matches', asked).expect(200);
  expect(matches.map(({ score }: { score: number }) => score)).not.toContain(100);
  expect(await open(documentId)).toMatchObject({
    ...{ state: 'draft', words: 3, can: { save: true, confirm: false, publish: true } },
    assignee: { name: 'Some One' },
  });
});
