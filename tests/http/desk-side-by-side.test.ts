import type { SideBySide } from '../../src/plugins/translations/server/src/desk';
import { type Run, textOf } from '../../src/plugins/translations/server/src/text/runs';
import { documents, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { type Staff, signIn } from '../helpers/staff';
import { addRole, deskOf, lines, paragraph, segment } from '../helpers/translators';

let newsroom: Newsroom;
let translator: Staff;
beforeAll(async () => {
  newsroom = await openNewsroom();
  await addRole(newsroom, 'into-french', { updates: ['fr'], publishes: true });
  translator = await signIn(newsroom, 'into-french', 'fr');
}, 180_000);
afterAll(() => newsroom.close());

const posts = () => documents(newsroom.strapi, POST);
const run = (text: string, ...marks: Run['marks']): Run[] => [{ text, marks }];
const english = {
  title: 'Two boats',
  body: [paragraph('The harbour opens on Monday.'), paragraph('All are welcome.')],
  seo: { title: 'Boats', noIndex: true },
};
const its = {
  title: 'Deux bateaux',
  body: [paragraph('Le port ouvre lundi.'), paragraph('Bienvenue à tous.')],
  seo: { title: 'Bateaux', noIndex: true },
};

const save = (view: SideBySide, segments: Record<string, Run[]>, more: object = {}) =>
  translator('put', deskOf(translator).path(view.documentId, 'fr'), { token: view.token, segments, ...more });
const draft = (documentId: string) =>
  newsroom.strapi.db.query(POST).findOne({
    where: { documentId, locale: 'fr', publishedAt: { $null: true } },
    populate: { seo: true, program: true, updatedBy: true },
  });

test('a missing translation is written, draft by draft, published, and seen in the French feed', async () => {
  const documentId = await publish(newsroom.strapi, POST, { publicationDate: '2026-01-05' }, { en: english });
  const view = await deskOf(translator).open(documentId);
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
  const publishing = translator('post', deskOf(translator).path(documentId, 'fr/publish'), { token: done.token });
  const { body: published } = await publishing.expect(200);
  expect(published).toMatchObject({ state: 'current', target: { status: 'published' }, baseline: { by: 'Some One' } });
  const { body: feed } = await newsroom.get('/api/feed?locale=fr').expect(200);
  expect(feed.data[0]).toMatchObject({ title: 'Deux bateaux' });
});

test.each([
  ['with texts for them', { title: 'Boats', noIndex: true }, { 'seo.title': run('Bateaux') }],
  ['without', { noIndex: true }, {}],
])('what its author hides from search engines, %s, is hidden in a new translation too', async (name, seo, texts) => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: { title: `Hidden ${name}`, seo } });
  const view = await deskOf(translator).open(documentId);
  const { body: saved } = await save(view, { title: run(`Cachés ${name}`), ...texts }).expect(200);
  expect((await draft(documentId)).seo).toMatchObject({ noIndex: true });
  await translator('post', deskOf(translator).path(documentId, 'fr/publish'), { token: saved.token }).expect(200);
  const { slug } = await draft(documentId);
  expect((await newsroom.get('/sitemap.xml').expect(200)).text).not.toContain(slug);
});

test('a translation that says itself what search engines may see goes on saying it', async () => {
  const own = { ...its, seo: { title: 'Bateaux', noIndex: false } };
  const documentId = await publish(newsroom.strapi, POST, {}, { en: english, fr: own });
  await save(await deskOf(translator).open(documentId), { 'seo.title': run('Navires') }).expect(200);
  expect((await draft(documentId)).seo).toMatchObject({ title: 'Navires', noIndex: false });
});

test('a translation that readers can find is not hidden by a save, though its source is', async () => {
  const hidden = { en: { title: 'Found in French', seo: { noIndex: true } }, fr: { title: 'Trouvé en français' } };
  const documentId = await publish(newsroom.strapi, POST, {}, hidden);
  await save(await deskOf(translator).open(documentId), { title: run('Retrouvé en français') }).expect(200);
  expect((await draft(documentId)).seo?.noIndex ?? false).toBe(false);
});

test('the words that changed are marked, and “no change needed” confirms without touching the text', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: english, fr: its });
  const body = [paragraph('All are welcome.'), paragraph('The harbour opens on Friday.'), paragraph('Bring a hat.')];
  await posts().update!({ documentId, locale: 'en', data: { body } });
  await posts().publish!({ documentId, locale: 'en' });
  const view = await deskOf(translator).open(documentId);
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
  await posts().update!({ documentId, locale: 'en', data: { body: body.slice(0, 2) } });
  await posts().publish!({ documentId, locale: 'en' });
  const [{ token }, before] = [await deskOf(translator).open(documentId), await draft(documentId)];
  const confirming = translator('post', deskOf(translator).path(documentId, 'fr/confirm'), { token });
  expect((await confirming.expect(200)).body).toMatchObject({ state: 'current', words: 0 });
  expect(await draft(documentId)).toEqual(before);
});

test('what was revised in a draft is done, also for who opens it tomorrow, and the list counts the same words', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: english, fr: its });
  const body = [paragraph('The harbour opens on Friday.'), paragraph('All are welcome.'), paragraph('Bring a hat.')];
  await posts().update!({ documentId, locale: 'en', data: { title: 'Three boats', body } });
  await posts().publish!({ documentId, locale: 'en' });
  const todo = async () => {
    const view = await deskOf(translator).open(documentId);
    const { rows } = await deskOf(translator).list({ q: 'three boats' });
    expect(rows.map(({ words }) => words)).toEqual([view.words]);
    return [view.segments.flatMap((one) => (one.todo ? [textOf(one.source)] : [])), view.words];
  };
  expect(await todo()).toEqual([['Three boats', 'The harbour opens on Friday.', 'Bring a hat.'], 10]);
  const view = await deskOf(translator).open(documentId);
  const [friday, hat] = ['The harbour opens on Friday.', 'Bring a hat.'].map((said) => segment(view, said).id);
  const { body: saved } = await save(view, {
    [`${friday}`]: run('Le port ouvre vendredi.'),
    [`${hat}`]: run('Prenez un chapeau.'),
  });
  expect(saved.state).toBe('outdated');
  expect(await todo()).toEqual([['Three boats'], 2]);
  await save(saved, { [`${friday}`]: run('Le port ouvre lundi.'), [`${hat}`]: [] }).expect(200);
  expect(await todo()).toEqual([['Three boats', 'The harbour opens on Friday.', 'Bring a hat.'], 10]);
});

test('a draft that was never published is to be revised where its source has changed since, with the changed words', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: { title: 'The third of May in Tunis' } });
  const { body: saved } = await save(await deskOf(translator).open(documentId), { title: run('Le trois mai à Tunis') });
  expect(saved).toMatchObject({ state: 'draft', words: 0 });
  await posts().update!({ documentId, locale: 'en', data: { title: 'The third of June in Rabat' } });
  await posts().publish!({ documentId, locale: 'en' });
  const view = await deskOf(translator).open(documentId);
  expect(view).toMatchObject({ state: 'draft', words: 6, segments: [{ todo: true, change: 'changed' }] });
  expect(view.segments[0]?.diff?.flatMap(({ text, change }) => (change === 'added' ? [text] : []))).toEqual([
    'June',
    'Rabat',
  ]);
  expect((await deskOf(translator).list({ q: 'rabat' })).rows).toMatchObject([{ state: 'draft', words: 6 }]);
  const { translations } = (await deskOf(translator).states(documentId)) as { translations: object[] };
  expect(translations).toMatchObject([{ words: 6, changes: [{ field: 'title', change: 'changed' }] }]);
  const { body: revised } = await save(view, { title: run('Le trois juin à Rabat') }).expect(200);
  expect(revised).toMatchObject({ state: 'draft', words: 0 });
});

test('what is to be revised stays so while something else is saved, until it is saved itself, be it as it was', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: english, fr: its });
  const opens = async (day: string) => {
    const body = [paragraph(`The harbour opens on ${day}.`), english.body[1]];
    await posts().update!({ documentId, locale: 'en', data: { body } });
    await posts().publish!({ documentId, locale: 'en' });
    const view = await deskOf(translator).open(documentId);
    return { view, id: segment(view, `The harbour opens on ${day}.`).id };
  };
  const tuesday = await opens('Tuesday');
  const { body: revised } = await save(tuesday.view, { [tuesday.id]: run('Le port ouvre mardi.') }).expect(200);
  expect(revised).toMatchObject({ state: 'outdated', words: 0 });
  const friday = await opens('Friday');
  expect(friday.view.words).toBe(5);
  const { body: other } = await save(friday.view, { title: run('Deux grands bateaux') }).expect(200);
  expect([other.words, segment(other, 'The harbour opens on Friday.').todo]).toEqual([5, true]);
  expect((await deskOf(translator).list({ q: 'grands bateaux' })).rows).toMatchObject([{ words: 5 }]);
  const { body: looked } = await save(other, { [friday.id]: run('Le port ouvre mardi.') }).expect(200);
  expect(looked.words).toBe(0);
  expect((await deskOf(translator).list({ q: 'grands bateaux' })).rows).toMatchObject([{ words: 0 }]);
});

test('“no change needed” is refused while readers read another text than the draft', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: english, fr: its });
  await posts().update!({ documentId, locale: 'en', data: { title: 'Two ships' } });
  await posts().publish!({ documentId, locale: 'en' });
  const { body: saved } = await save(await deskOf(translator).open(documentId), { title: run('Deux navires') }).expect(
    200,
  );
  const confirm = (token: string) => translator('post', deskOf(translator).path(documentId, 'fr/confirm'), { token });
  const { body } = await confirm(saved.token).expect(400);
  expect(body.error.message).toBe(
    'Cette traduction a des modifications qui ne sont pas publiées : publiez-les ou abandonnez-les avant de dire qu’il n’y a rien à changer.',
  );
  const asked = { from: 'en', to: 'fr', runs: run('Two ships') };
  expect((await translator('post', '/translations/matches', asked).expect(200)).body).toEqual([]);
  expect(await deskOf(translator).open(documentId)).toMatchObject({ state: 'outdated', token: saved.token });
  await posts().discardDraft!({ documentId, locale: 'fr' });
  const { token } = await deskOf(translator).open(documentId);
  expect((await confirm(token).expect(200)).body).toMatchObject({ state: 'current' });
});

test('“no change needed” is refused while the source says what the translation does not, until it is published so', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: english, fr: its });
  const hats = ['Bring a hat.', 'Bring two hats.', 'Bring three hats.', 'Bring four hats.'].map(paragraph);
  await posts().update!({ documentId, locale: 'en', data: { body: [...english.body, ...hats] } });
  await posts().publish!({ documentId, locale: 'en' });
  const ask = async (what: string) => {
    const { token } = await deskOf(translator).open(documentId);
    return translator('post', deskOf(translator).path(documentId, `fr/${what}`), { token });
  };
  const refused = await ask('confirm');
  expect([refused.status, refused.body.error.message]).toEqual([
    400,
    'Il manque à la traduction ce que la source dit ici : « Bring a hat. », « Bring two hats. », « Bring three hats. », et 1 de plus. ' +
      'Traduisez-le, puis publiez ; s’il n’y a rien à ajouter, publiez la traduction telle quelle.',
  ]);
  expect(await deskOf(translator).open(documentId)).toMatchObject({ state: 'outdated', words: 12 });
  expect((await ask('publish')).body).toMatchObject({ state: 'current', words: 0 });
  await posts().update!({ documentId, locale: 'en', data: { title: 'Two ships' } });
  await posts().publish!({ documentId, locale: 'en' });
  expect((await ask('confirm')).body).toMatchObject({ state: 'current', words: 0 });
});

test('“no change needed” is taken where what the translation lacks was confirmed so, whatever becomes of its source', async () => {
  const described = { ...english, seo: { title: 'Boats', description: 'Boats in the harbour.' } };
  const documentId = await publish(newsroom.strapi, POST, {}, { en: described, fr: its });
  await addRole(newsroom, 'confirms-french', { updates: ['fr'] });
  const confirms = await signIn(newsroom, 'confirms-french', 'fr');
  const says = async (data: object) => {
    await posts().update!({ documentId, locale: 'en', data });
    await posts().publish!({ documentId, locale: 'en' });
    const { token, state } = await deskOf(confirms).open(documentId);
    const answer = await confirms('post', deskOf(confirms).path(documentId, 'fr/confirm'), { token });
    return [state, answer.status];
  };
  expect(await says({ seo: { title: 'Boats', description: 'Boats, in the harbour.' } })).toEqual(['outdated', 200]);
  expect(await says({ excerpt: 'New boats' })).toEqual(['outdated', 400]);
  // Who looks at it and leaves it empty has not confirmed it: it lacks, also when it changes.
  await save(await deskOf(translator).open(documentId), { excerpt: [] }).expect(200);
  expect(await says({ excerpt: 'New, fast boats' })).toEqual(['outdated', 400]);
});

test('a draft that is discarded is again the translation of what was confirmed, paragraph by paragraph', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: english, fr: its });
  await posts().update!({ documentId, locale: 'en', data: { body: [...english.body].reverse() } });
  await posts().publish!({ documentId, locale: 'en' });
  const view = await deskOf(translator).open(documentId);
  const right = [
    ['All are welcome.', 'Bienvenue à tous.'],
    ['The harbour opens on Monday.', 'Le port ouvre lundi.'],
  ];
  const paragraphs = (shown: SideBySide) =>
    lines(shown)
      .slice(1, 3)
      .map(([source, target]) => [source, target]);
  const { body: saved } = await save(view, { title: run('Deux grands bateaux') }).expect(200);
  expect(paragraphs(saved)).toEqual(right);
  await posts().discardDraft!({ documentId, locale: 'fr' });
  const again = await deskOf(translator).open(documentId);
  expect(paragraphs(again)).toEqual(right);
  await save(again, { title: run('Deux petits bateaux') }).expect(200);
  expect((await draft(documentId)).body).toEqual([...its.body].reverse());
});

test('what somebody else changed meanwhile is never overwritten: nothing is written, and both are shown', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: english, fr: its });
  const view = await deskOf(translator).open(documentId);
  await posts().update!({ documentId, locale: 'fr', data: { title: 'Une paire de bateaux' } });
  for (const attempt of [
    save(view, { title: run('Les deux bateaux') }),
    translator('post', deskOf(translator).path(documentId, 'fr/publish'), { token: view.token }),
    translator('post', deskOf(translator).path(documentId, 'fr/confirm'), { token: view.token }),
  ]) {
    const { body } = await attempt.expect(409);
    expect(body.error).toMatchObject({
      message: 'La source ou la traduction a été modifiée entre-temps : rien n’a été enregistré.',
      details: { current: { documentId, target: { locale: 'fr' } } },
    });
    expect(lines(body.error.details.current)[0]).toEqual(['Two boats', 'Une paire de bateaux', 'same']);
  }
  const again = await deskOf(translator).open(documentId);
  await posts().update!({ documentId, locale: 'en', data: { title: 'Two big boats' } });
  await posts().publish!({ documentId, locale: 'en' });
  await save(again, { title: run('Les deux bateaux') }).expect(409);
  expect((await draft(documentId)).title).toBe('Une paire de bateaux');
});

test('a save that changes nothing writes nothing; one of two that save at once is told', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: english, fr: its });
  const view = await deskOf(translator).open(documentId);
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
  const documentId = await publish(newsroom.strapi, POST, {}, { en: english, fr: byHand });
  const view = await deskOf(translator).open(documentId);
  const after = segment(view, 'The harbour opens on Monday.').id;
  expect(view.extra).toEqual([{ after, kind: 'heading', runs: run('Une note de la rédaction française') }]);
  const welcome = segment(view, 'All are welcome.').id;
  const { body } = await save(view, { [welcome]: run('Soyez les bienvenus.') }).expect(200);
  expect((await draft(documentId)).body).toEqual([its.body[0], heading, paragraph('Soyez les bienvenus.')]);
  await save(body, {}, { extra: [] }).expect(200);
  expect((await draft(documentId)).body).toEqual([its.body[0], paragraph('Soyez les bienvenus.')]);
});

test('a field that the source has dropped is seen and taken out, by those who may write it', async () => {
  const described = {
    en: { ...english, coverAlt: 'Two boats at sea' },
    fr: { ...its, coverAlt: 'Deux bateaux en mer' },
  };
  const documentId = await publish(newsroom.strapi, POST, {}, described);
  await posts().update!({ documentId, locale: 'en', data: { coverAlt: null } });
  await posts().publish!({ documentId, locale: 'en' });
  const view = await deskOf(translator).open(documentId);
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

test('all that is wrong is refused at once, in the translator’s language', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: english, fr: its });
  const view = await deskOf(translator).open(documentId);
  const long = { title: run('a'.repeat(256)), 'seo.title': run('b'.repeat(71)) };
  const { body } = await save(view, long).expect(400);
  expect(body.error.details.errors).toEqual([
    expect.objectContaining({
      path: ['segments', 'title'],
      message: 'Le champ prend 255 caractères, ce texte en a 256.',
    }),
    expect.objectContaining({ path: ['segments', 'seo.title'] }),
  ]);
  const unknown = await save(view, { 'body.nothere': run('x') }).expect(400);
  expect(unknown.body.error.details.errors).toMatchObject([{ path: ['segments', 'body.nothere'] }]);
  const hostile = await save(view, { excerpt: [{ text: 1, marks: ['blink'] }] as never }).expect(400);
  expect(hostile.body.error.details.errors).toMatchObject([
    {
      path: ['segments', 'excerpt', '0', 'text'],
      message: 'segments.excerpt.0.text\u00a0: «\u00a01\u00a0» n’est pas valable\u00a0: indiquez un texte',
    },
    { path: ['segments', 'excerpt', '0', 'marks', '0'] },
  ]);
  await translator('put', deskOf(translator).path(documentId, 'fr'), { segments: {}, shared: true }).expect(400);
  expect(await draft(documentId)).toMatchObject({ title: 'Deux bateaux', seo: { title: 'Bateaux', noIndex: true } });
});

test('links that readers may not follow stay where the source or the translation has them, and come in nowhere else', async () => {
  const calling = (text: string, url: string) => ({
    type: 'paragraph',
    children: [{ type: 'link', url, children: [{ type: 'text', text }] }],
  });
  const to = (text: string, link: string): Run[] => [{ text, marks: [], link }];
  const source = { title: 'Numbers', body: [calling('Call us', 'tel:+21671234567'), paragraph('Or write.')] };
  const french = { title: 'Numéros', body: [calling('Appelez-nous', 'ftp://example.org/'), paragraph('Ou écrivez.')] };
  const documentId = await publish(newsroom.strapi, POST, {}, { en: source, fr: french });
  const view = await deskOf(translator).open(documentId);
  const { id, source: copied } = segment(view, 'Call us');
  const write = segment(view, 'Or write.').id;
  const both = { [id]: copied, [write]: to('Ou écrivez.', 'ftp://example.org/') };
  const { body: saved } = await save(view, both).expect(200);
  expect((await draft(documentId)).body[0].children[0]).toMatchObject({ type: 'link', url: 'tel:+21671234567' });
  const found = { from: 'en', to: 'fr', runs: copied };
  await translator('post', '/translations/matches', found).expect(200);
  const hostile = { [id]: to('Appelez', 'javascript:alert(1)'), [write]: to('Écrivez', 'tel:+33123456789') };
  const extra = [{ after: null, kind: 'paragraph', runs: to('x', 'data:text/html,x') }];
  const { body } = await save(saved, hostile, { extra }).expect(400);
  expect(body.error.details.errors).toMatchObject([
    {
      path: ['segments', id],
      message:
        'Un lien ne peut mener à «\u00a0javascript:alert(1)\u00a0»\u00a0: utilisez une adresse en http, https ou mailto',
    },
    { path: ['segments', write] },
    { path: ['extra', '0'] },
  ]);
});

test('a title is needed for a publish, and the rules of every publish hold', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: english });
  const view = await deskOf(translator).open(documentId);
  const { body } = await save(view, { 'seo.title': run('Bateaux') }).expect(200);
  const publishing = translator('post', deskOf(translator).path(documentId, 'fr/publish'), { token: body.token });
  const refused = await publishing.expect(400);
  expect(refused.body.error.details.errors).toMatchObject([
    { path: ['segments', 'title'], message: 'Le titre doit être traduit avant la publication.' },
  ]);
});

test('the memory offers the same text and texts like it, the best first; the glossary says which terms to keep', async () => {
  const said = (title: string) => ({ title });
  await publish(
    newsroom.strapi,
    POST,
    {},
    { en: said('The ferry leaves the old port at noon today'), fr: said('Le ferry quitte le vieux port à midi') },
  );
  await publish(
    newsroom.strapi,
    POST,
    {},
    { en: said('The ferry leaves the old port at night today'), fr: said('Le ferry quitte le vieux port de nuit') },
  );
  await publish(newsroom.strapi, POST, {}, { en: said('A ferry is late'), fr: said('Un ferry est en retard') });
  const match = async (text: string, from = 'en', to = 'fr') => {
    const { body } = await translator('post', '/translations/matches', { from, to, runs: run(text) }).expect(200);
    return body.map(({ score, target }: { score: number; target: Run[] }) => [score, target[0]?.text]);
  };
  expect(await match('The ferry leaves the old port at noon today')).toEqual([
    [100, 'Le ferry quitte le vieux port à midi'],
    [88, 'Le ferry quitte le vieux port de nuit'],
  ]);
  expect(await match('THE FERRY LEAVES THE OLD PORT AT NOON, TODAY')).toEqual([
    [99, 'Le ferry quitte le vieux port à midi'],
    [88, 'Le ferry quitte le vieux port de nuit'],
  ]);
  expect(await match('Something else altogether')).toEqual([]);
  expect(await match('The ferry leaves the old port at noon today', 'fr', 'en')).toEqual([]);
  await translator('post', '/translations/matches', { from: 'de', to: 'xx', runs: [] }).expect(400);

  const terms = documents(newsroom.strapi, 'api::glossary-term.glossary-term');
  await terms.create!({ data: { en: 'open call', fr: 'appel à candidatures', note: 'Never “appel ouvert”.' } });
  await terms.create!({ data: { en: 'harbour', fr: 'port' } });
  const documentId = await publish(newsroom.strapi, POST, {}, { en: { title: 'Two open calls' } });
  expect((await deskOf(translator).open(documentId)).terms).toEqual([
    { source: 'open call', target: 'appel à candidatures', note: 'Never “appel ouvert”.' },
  ]);
});
