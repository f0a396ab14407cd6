import {
  ask,
  changeSource,
  draft,
  english,
  its,
  newsroom,
  open,
  publishBoth,
  publishPost,
  run,
  save,
  withDesk,
} from '../helpers/boats';
import { signIn } from '../helpers/staff';
import { addRole, deskOf, lines, paragraph, segment } from '../helpers/translators';

withDesk();

test('a missing translation is written, draft by draft, published, and seen in the French feed', async () => {
  const documentId = await publishPost({ en: english }, { publicationDate: '2026-01-05' });
  const view = await open(documentId);
  expect(view).toMatchObject({
    ...{ title: 'Two boats', state: 'missing', words: 11, baseline: null, removed: [], extra: [] },
    source: { locale: 'en', status: 'published' },
    target: { locale: 'fr', status: 'missing' },
    can: { save: true, confirm: false, publish: false, assign: false, changeSource: false },
  });
  expect(lines(view)).toEqual([
    ['Two boats', null, null],
    ['The harbour opens on Monday.', null, null],
    ['All are welcome.', null, null],
    ['Boats', null, null],
  ]);
  expect(segment(view, 'Two boats')).toMatchObject({ limit: 255, editable: true });
  const welcome = segment(view, 'All are welcome.').id;
  const { body: half } = await save(view, { title: run('Deux bateaux'), [welcome]: run('Bienvenue à tous.') }).expect(
    200,
  );
  expect(half).toMatchObject({ state: 'draft', words: 6, target: { status: 'draft' } });
  const harbour = segment(half, 'The harbour opens on Monday.').id;
  const { body: done } = await save(half, {
    [harbour]: run('Le port ouvre lundi.'),
    'seo.title': run('Bateaux'),
  }).expect(200);
  expect(done).toMatchObject({ words: 0, can: { publish: true } });
  expect(await draft(documentId)).toMatchObject({
    ...{ title: 'Deux bateaux', slug: 'deux-bateaux', body: its.body, seo: { title: 'Bateaux', noIndex: true } },
    updatedBy: { firstname: 'Some' },
  });
  const { body: published } = await ask('publish', done).expect(200);
  expect(published).toMatchObject({ state: 'current', target: { status: 'published' }, baseline: { by: 'Some One' } });
  const { body: feed } = await newsroom.get('/api/feed?locale=fr').expect(200);
  expect(feed.data[0]).toMatchObject({ title: 'Deux bateaux' });
});

test('a title is needed for a publish, and the rules of every publish hold', async () => {
  const documentId = await publishPost({ en: english });
  const view = await open(documentId);
  const { body } = await save(view, { 'seo.title': run('Bateaux') }).expect(200);
  const refused = await ask('publish', body).expect(400);
  expect(refused.body.error.details.errors).toMatchObject([
    { path: ['segments', 'title'], message: 'Le titre doit être traduit avant la publication.' },
  ]);
});

test('a save that changes nothing writes nothing; one of two that save at once is told', async () => {
  const documentId = await publishBoth();
  const view = await open(documentId);
  const { body } = await save(view, { title: run('Deux bateaux') }).expect(200);
  expect(body).toMatchObject({ token: view.token, target: { status: 'published' } });
  const both = await Promise.all([save(view, { title: run('Un') }), save(view, { title: run('Deux') })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('text that was written by hand stays where it was, until it is taken out', async () => {
  const heading = {
    type: 'heading',
    level: 3,
    children: [{ type: 'text', text: 'Une note de la rédaction française' }],
  };
  const byHand = { ...its, body: [its.body[0], heading, its.body[1]] };
  const documentId = await publishPost({ en: english, fr: byHand });
  const view = await open(documentId);
  const after = segment(view, 'The harbour opens on Monday.').id;
  expect(view.extra).toEqual([{ after, kind: 'heading', runs: run('Une note de la rédaction française') }]);
  const welcome = segment(view, 'All are welcome.').id;
  const { body } = await save(view, { [welcome]: run('Soyez les bienvenus.') }).expect(200);
  expect((await draft(documentId)).body).toEqual([its.body[0], heading, paragraph('Soyez les bienvenus.')]);
  await save(body, {}, { extra: [] }).expect(200);
  expect((await draft(documentId)).body).toEqual([its.body[0], paragraph('Soyez les bienvenus.')]);
});

test('text that only the translation has is taken out where the source has no body, too', async () => {
  const texts = { en: { title: 'No body', body: [] }, fr: { title: 'Sans texte', body: [paragraph('Une note.')] } };
  const documentId = await publishPost(texts);
  const view = await open(documentId);
  expect(view.extra).toEqual([{ after: null, kind: 'paragraph', runs: run('Une note.') }]);
  const { body: kept } = await save(view, {}, { extra: view.extra }).expect(200);
  expect(kept).toMatchObject({ token: view.token, extra: view.extra });
  const { body: saved } = await save(view, {}, { extra: [] }).expect(200);
  expect([saved.extra, (await draft(documentId)).body]).toEqual([[], []]);
  await ask('publish', saved).expect(200);
  expect(await open(documentId)).toMatchObject({ state: 'current', extra: [] });
});

test('a field that the source has dropped is seen and taken out, by those who may write it', async () => {
  const described = {
    en: { ...english, coverAlt: 'Two boats at sea' },
    fr: { ...its, coverAlt: 'Deux bateaux en mer' },
  };
  const documentId = await publishPost(described);
  await changeSource(documentId, { coverAlt: null });
  const view = await open(documentId);
  expect(view).toMatchObject({ state: 'outdated', removed: [{ field: 'coverAlt', after: 'title' }] });
  expect(view.extra).toEqual([{ after: 'title', kind: 'text', field: 'coverAlt', runs: run('Deux bateaux en mer') }]);
  await addRole(newsroom, 'bodies', { updates: ['fr'], fields: ['title', 'body'] });
  const bodies = await signIn(newsroom, 'bodies');
  const path = deskOf(bodies).path(documentId, 'fr');
  await bodies('put', path, { token: view.token, segments: {}, extra: [] }).expect(403);
  await bodies('put', path, { token: view.token, segments: { coverAlt: [] } }).expect(403);
  await save(view, { coverAlt: run('Un port') }).expect(400);
  const { body: kept } = await save(view, { title: run('Deux grands bateaux') }, { extra: view.extra }).expect(200);
  expect(await draft(documentId)).toMatchObject({ title: 'Deux grands bateaux', coverAlt: 'Deux bateaux en mer' });
  const { body: gone } = await save(kept, {}, { extra: [] }).expect(200);
  expect([gone.extra, await draft(documentId)]).toMatchObject([[], { title: 'Deux grands bateaux', coverAlt: null }]);
});
