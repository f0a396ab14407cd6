import type { SideBySide } from '../../src/plugins/translations/server/src/desk';
import type { Run } from '../../src/plugins/translations/server/src/text/runs';
import { ask, posts, publishPost, run, save, translator, withDesk } from '../helpers/boats';
import { deskOf, lines, paragraph } from '../helpers/translators';

let documentId: string;

const english = [
  'The harbour opens on Monday.',
  'All are welcome.',
  'Boats leave at noon, and come back late in the evening.',
];
const french = ['Le port ouvre lundi.', 'Bienvenue à tous.', 'Les bateaux partent à midi et rentrent tard le soir.'];
const NEWS = ['Bring a hat.', 'Prenez un chapeau.'] as const;
const rearranged = ([one, two, three]: string[]) => [three, one, two] as string[];

const write = (locale: string, title: string, body: string[]) =>
  posts().update!({ documentId, locale, data: { title, body: body.map(paragraph) } });
const publishIn = (locale: string) => posts().publish!({ documentId, locale });

withDesk();
beforeEach(async () => {
  documentId = await publishPost({
    en: { title: 'Two boats', body: english.map(paragraph) },
    fr: { title: 'Deux bateaux', body: french.map(paragraph) },
  });
});

const open = () => deskOf(translator).open(documentId);
const pairs = (view: SideBySide) => lines(view).map(([source, target]) => [source, target]);
const right = (title = 'Two boats', its = 'Deux bateaux') => [
  [title, its],
  ...rearranged(english).map((text, place) => [text, rearranged(french)[place]]),
];

async function sourceIsRearranged(): Promise<void> {
  await write('en', 'Three boats', rearranged(english));
  await publishIn('en');
}

const bodyOf = async () =>
  (await posts().findOne!({ documentId, locale: 'fr' })).body as ReturnType<typeof paragraph>[];

const saveTitle = async (title: string) => {
  const { body } = await save(await open(), { title: run(title) }).expect(200);
  return body as SideBySide;
};

const remembered = async (text: string) => {
  const asked = { from: 'en', to: 'fr', runs: run(text) };
  const { body } = await translator('post', '/translations/matches', asked).expect(200);
  return body.map(({ target }: { target: Run[] }) => target[0]?.text);
};

const untouched: [string, () => Promise<unknown>][] = [
  ['“no change needed”', async () => ask('confirm', await open()).expect(200)],
  ['a publish past the desk', () => publishIn('fr')],
];

test.each(untouched)('an untouched translation stays beside what it translates after %s', async (_name, confirm) => {
  await sourceIsRearranged();
  await confirm();
  expect(await bodyOf()).toEqual(french.map(paragraph));
  expect(await open()).toMatchObject({ state: 'current', words: 0, extra: [] });
  expect(pairs(await open())).toEqual(right('Three boats'));
  for (const [place, text] of english.entries()) expect(await remembered(text)).toEqual([french[place]]);
  await write('en', 'Four boats', [...rearranged(english), NEWS[0]]);
  await publishIn('en');
  expect((await open()).words).toBe(5);
  expect(pairs(await saveTitle('Quatre bateaux'))).toEqual([...right('Four boats', 'Quatre bateaux'), [NEWS[0], null]]);
  expect((await bodyOf()).slice(0, 3)).toEqual(rearranged(french).map(paragraph));
});

test('a publish on the desk gives readers what the page shows: the order of the source as it is now', async () => {
  await sourceIsRearranged();
  await ask('publish', await open()).expect(200);
  expect(await bodyOf()).toEqual(rearranged(french).map(paragraph));
  expect(await open()).toMatchObject({ state: 'current', target: { status: 'published' } });
  expect(pairs(await open())).toEqual(right('Three boats'));
});

test('what is rearranged past the desk follows the source as it is, before its publish and after', async () => {
  await sourceIsRearranged();
  await write('fr', 'Trois bateaux', rearranged(french));
  expect(pairs(await open())).toEqual(right('Three boats', 'Trois bateaux'));
  await publishIn('fr');
  expect(pairs(await open())).toEqual(right('Three boats', 'Trois bateaux'));
});

test('a paragraph that editors add past the desk to what was saved there is one segment', async () => {
  await saveTitle('Deux grands bateaux');
  await write('en', 'Two boats', [NEWS[0], ...english]);
  await publishIn('en');
  await write('fr', 'Deux bateaux', [NEWS[1], ...french]);
  const expected = [NEWS, ...english.map((text, place) => [text, french[place]])];
  expect(pairs(await open()).slice(1)).toEqual(expected);
  await publishIn('fr');
  expect(await open()).toMatchObject({ state: 'current', extra: [] });
  expect(pairs(await open()).slice(1)).toEqual(expected);
});

test('a paragraph that editors add in both languages, in drafts that are published together, is one segment', async () => {
  await write('fr', 'Deux bateaux', [NEWS[1], ...french]);
  await write('en', 'Two boats', [NEWS[0], ...english]);
  await posts().publish!({ documentId, locale: '*' });
  const view = await open();
  expect(view).toMatchObject({ state: 'current', extra: [] });
  expect(pairs(view).slice(1)).toEqual([NEWS, ...english.map((text, place) => [text, french[place]])]);
});
