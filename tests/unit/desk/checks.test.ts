import { type Check, checkSegment } from '../../../src/plugins/translations/server/src/text/checks';
import type { Run } from '../../../src/plugins/translations/server/src/text/runs';
import type { Term } from '../../../src/plugins/translations/server/src/text/terms';

const plain = (text: string): Run[] => [{ text, marks: [] }];
const glossary: Term[] = [
  { source: 'civil society', target: 'société civile', note: null },
  { source: 'call for applications', target: 'appel à candidatures', note: null },
];
const check = (source: Run[], target: Run[], limit: number | null = null): Check[] =>
  checkSegment({ source, target, sourceLocale: 'en', targetLocale: 'fr', limit, glossary });
const kinds = (source: string, target: string) => check(plain(source), plain(target)).map(({ kind }) => kind);

const texts: [string, string, string[]][] = [
  ['Twelve boats', 'Douze bateaux', []],
  ['12 boats', 'Douze bateaux', ['number']],
  ['1,250.5 km and 3 boats', '1\u202f250,5 km et 3 bateaux', []],
  ['10,000 people', '10 000 personnes', []],
  ['10,000 people', '1 000 personnes', ['number', 'number']],
  ['On 14 May 2019', 'Le 14 mai 2019', []],
  ['On May 14, 2019', 'Le 14 mai 2019', []],
  ['On 1 August', 'Le 1er août', []],
  ['In February 2020', 'En février 2020', []],
  ['On May 14, 2019', 'Le 15 mai 2019', ['date', 'date']],
  ['It may rain', 'Il peut pleuvoir', []],
  ['At 5:30 p.m. or 11 am', 'À 17 h 30 ou 11h', []],
  ['At 17:30', 'À 18 h 30', ['date', 'date']],
  ['See https://example.org/en/plan.', 'Voir https://example.org/fr/plan', []],
  ['See https://example.org/plan', 'Voir https://example.org/autre', ['url', 'url']],
  [' boats', 'bateaux', ['space']],
  ['boats ', 'bateaux', ['space']],
  ['boats', '  ', ['untranslated']],
  ['Four boats left the harbour', 'Four boats left the harbour', ['untranslated']],
  ['Dar el Bahr', 'Dar el Bahr', []],
  ['Civil society takes part', 'Les sociétés civiles participent', []],
  ['Civil society takes part', 'Les associations participent', ['term']],
  ['Two calls for applications', 'Deux appels à candidatures', []],
];

test.each(texts)('“%s” as “%s”', (source, target, expected) => expect(kinds(source, target)).toEqual(expected));

test('marks and links are counted by stretches', () => {
  const source: Run[] = [
    { text: 'bold', marks: ['bold'] },
    { text: ' both', marks: ['bold', 'italic'] },
    ...plain(' x'),
  ];
  const target: Run[] = [{ text: 'gras', marks: ['bold'] }, ...plain(' x'), { text: ' les deux', marks: ['bold'] }];
  expect(check(source, target).map(({ text }) => text.en)).toEqual([
    'Marked as bold: 1 in the source, 2 in the translation.',
    'Marked as italic: 1 in the source, 0 in the translation.',
  ]);
  const linked = (link: string): Run[] => [{ text: 'ici', marks: [], link }];
  expect(check(linked('https://example.org/en/a'), linked('https://example.org/fr/a/'))).toEqual([]);
  expect(check(linked('https://example.org/a'), plain('ici')).map(({ kind }) => kind)).toEqual(['url']);
});

test('only a text that the field does not take is an error', () => {
  expect(check(plain('boat'), plain('bateau'), 6)).toEqual([]);
  expect(check(plain('boat'), plain('bateaux'), 6)).toEqual([
    {
      kind: 'length',
      level: 'error',
      text: {
        en: 'The field takes 6 characters, this text has 7.',
        fr: 'Le champ prend 6 caractères, ce texte en a 7.',
      },
    },
  ]);
});
