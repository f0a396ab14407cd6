import type { SideBySide } from '../../src/plugins/translations/server/src/desk';
import { textOf } from '../../src/plugins/translations/server/src/text/runs';
import {
  changeSource,
  draft,
  english,
  its,
  open,
  posts,
  publishBoth,
  publishPost,
  run,
  save,
  translator,
  withDesk,
} from '../helpers/boats';
import { deskOf, lines, paragraph, segment } from '../helpers/translators';

withDesk();

test('what was revised in a draft is done, also for who opens it tomorrow, and the list counts the same words', async () => {
  const documentId = await publishBoth();
  const body = [paragraph('The harbour opens on Friday.'), paragraph('All are welcome.'), paragraph('Bring a hat.')];
  await changeSource(documentId, { title: 'Three boats', body });
  const todo = async () => {
    const view = await open(documentId);
    const { rows } = await deskOf(translator).list({ q: 'three boats' });
    expect(rows.map(({ words }) => words)).toEqual([view.words]);
    return [view.segments.flatMap((one) => (one.todo ? [textOf(one.source)] : [])), view.words];
  };
  expect(await todo()).toEqual([['Three boats', 'The harbour opens on Friday.', 'Bring a hat.'], 10]);
  const view = await open(documentId);
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
  const documentId = await publishPost({ en: { title: 'The third of May in Tunis' } });
  const { body: saved } = await save(await open(documentId), { title: run('Le trois mai à Tunis') });
  expect(saved).toMatchObject({ state: 'draft', words: 0 });
  await changeSource(documentId, { title: 'The third of June in Rabat' });
  const view = await open(documentId);
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
  const documentId = await publishBoth();
  const opens = async (day: string) => {
    const body = [paragraph(`The harbour opens on ${day}.`), english.body[1]];
    await changeSource(documentId, { body });
    const view = await open(documentId);
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

test('a draft that is discarded is again the translation of what was confirmed, paragraph by paragraph', async () => {
  const documentId = await publishBoth();
  await changeSource(documentId, { body: [...english.body].reverse() });
  const view = await open(documentId);
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
  const again = await open(documentId);
  expect(paragraphs(again)).toEqual(right);
  await save(again, { title: run('Deux petits bateaux') }).expect(200);
  expect((await draft(documentId)).body).toEqual([...its.body].reverse());
});
