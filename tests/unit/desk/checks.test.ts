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
const kindsBack = (target: string, source: string) =>
  checkSegment({
    ...{ source: plain(source), target: plain(target), sourceLocale: 'fr', targetLocale: 'en', limit: null },
    glossary: [],
  }).map(({ kind }) => kind);

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

const figures: [english: string, french: string, kinds: string[]][] = [
  ['From 2 to 4 p.m.', 'De 14 h à 16 h', []],
  ['From 2 to 4 p.m.', 'De 14 à 16 h', []],
  ['From 2 to 4 p.m.', 'De 14 h à 17 h', ['date', 'date']],
  ['From 2 to 4 p.m.', 'De 2 h à 16 h', ['date', 'date']],
  ['5:30–7 p.m.', '17\u00a0h\u00a030\u00a0–\u00a019\u00a0h', []],
  ['From 11 to 2 p.m.', 'De 11 h à 14 h', []],
  ['From 10 to 2 a.m.', 'De 22 h à 2 h', []],
  ['At 5 p.m.', 'À 17 heures', []],
  ['At 5 p.m.', 'À 5 heures', ['date', 'date']],
  ['On Tuesday 3 at 4 p.m.', 'Mardi 3 à 16 h', []],
  ['48 hours', '48 h', []],
  ['48 hours', '48 heures', []],
  ['48 hours', '24 heures', ['date', 'date']],
  ['2.5 hours', '2,5 heures', []],
  ['10 to 20 hours', '10 à 20 heures', []],
  ['Sept. 5, 2019', '5 septembre 2019', []],
  ['Sept. 5, 2019', '5 septembre 2018', ['date', 'date']],
  ['November 13-15, 2019', 'Du 13 au 15 novembre 2019', []],
  ['November 13-15, 2019', 'Du 13 au 16 novembre 2019', ['date', 'date']],
  ['13, 14 and 15 November', 'Les 13, 14 et 15 novembre', []],
  ['On November 13, 15 people came', 'Le 13 novembre, 15 personnes sont venues', []],
  ['1 May', '1er mai', []],
  ['1 May', '1ᵉʳ mai', []],
  ['1 May', '2 mai', ['date', 'date']],
  ['10 000 people', '10 000 personnes', []],
  ['10 000 people', '10\u202f000 personnes', []],
  ['10 000 people', '10 personnes', ['number', 'number']],
  ['1,000 people', '1 000 000 personnes', ['number', 'number']],
  ['1 000 people', '1 000 000 personnes', ['number', 'number']],
  ['In 2019, 100 people came', 'En 2019, 100 personnes sont venues', []],
  ['tel. +216 71 234 567', 'tél. +216 71 234 567', []],
  ['tel. +216 71 234 567', 'tél. +216 71 234 568', ['number', 'number']],
  ['Version 2.0', 'Version 2.0', []],
  ['Version 2.0', 'Version 2.1', ['number', 'number']],
  ['1.5 km', '1,5 km', []],
  ['1.5 km', '15 km', ['number', 'number']],
  ['2 or 5 km', '2,5 km', ['number', 'number']],
  ['Version 2.0', 'Version', ['number']],
  ['1,500 people', '1,500 personnes', ['number', 'number']],
  ['1,500,000 people', '1,500,000 personnes', ['number', 'number']],
  ['2.5 million', '2.5 millions', ['number', 'number']],
  ['2,5 million', '2,5 millions', ['number', 'number']],
  ['In 2020 2.5 million', 'En 2020 2.5 millions', ['number', 'number']],
  ['1,250.5 km', '1,250.5 km', ['number', 'number']],
  ['12.5%', '12.5 %', ['number', 'number']],
  ['1,500 people', '1 500 personnes', []],
  ['10,000 of 12,500', '10 000 sur 12 500', []],
  ['Version 2.0.1', 'Version 2.0.1', []],
  ['It runs v2.0 of No. 3.1', 'C’est la v2.0 du n° 3.1', []],
  ['In version 2.0, 2.5 million', 'Dans la version 2.0, 2,5 millions', []],
  ['In version 2.0, 2.5 million', 'Dans la version 2.0, 2.5 millions', ['number', 'number']],
  ['Photo: Dar el Bahr, CC BY-SA 4.0', 'Photo\u00a0: Dar el Bahr, CC BY-SA 4.0', []],
  ['PM2.5', 'PM2,5', []],
  ['PM2.5', 'PM2.5', []],
  ['12.03.2024', '12.03.2024', []],
  ['March 15, 2 to 4 p.m.', 'Le 15 mars de 14 h à 16 h', []],
  ['March 15, 2–4 p.m.', 'Le 15 mars de 14 h à 16 h', []],
  ['March 15, 2019, 2–4 p.m.', 'Le 15 mars 2019 de 14 h à 16 h', []],
  ['March 15, 9 to 11 a.m.', 'Le 15 mars de 9 h à 11 h', []],
  ['March 15, 9 to 11 a.m.', 'Le 15 mars de 9 h à 12 h', ['date', 'date']],
  ['March 15, 2 to 4:30 p.m.', 'Le 15 mars de 14 h à 16 h 30', []],
  ['March 15, 10–11:30', 'Le 15 mars de 10 h à 11 h 30', []],
  ['March 15, 10 to 11:30', 'Le 15 mars de 10 h à 11 h 30', []],
  ['March 15, 14–16 h', 'Le 15 mars de 14 à 16 h', []],
  ['March 15 and 16, 2 to 4 p.m.', 'Les 15 et 16 mars de 14 h à 16 h', []],
  ['March 13,14 and 15', 'Les 13,14 et 15 mars', []],
  ['March 13, 14 and 15', 'Les 13, 14 et 15 mars', []],
  ['From 10:30 to 15 May', 'De 10 h 30 au 15 mai', []],
  ['On May 3 and 12,000 people', 'Le 3 mai et 12 000 personnes', []],
  ['On May 3 and 12,000 people', 'Le 3 mai et 13 000 personnes', ['number', 'number']],
  ['In May 3.5 million', 'En mai 3,5 millions', []],
  ['In 24 hours 15 people came', 'En 24 heures, 15 personnes sont venues', []],
  ['In 24 hours 15 people came', 'En 24 heures 15 personnes sont venues', []],
  ['At 5:30 p.m.', 'À 17 heures 30', []],
  ['At 5:30 p.m.', 'À 17 heures 20', ['date', 'date']],
  ['21st century', 'XXIe siècle', []],
  ['21st century', 'XXᵉ siècle', ['number', 'number']],
  ['The 19th and 20th centuries', 'Les XIXe et XXe siècles', []],
  ['Twentieth century', 'XXe siècle', []],
];
test.each(figures)('the figures of “%s” beside those of “%s”, whichever is the source', (english, french, expected) => {
  expect(kinds(english, french)).toEqual(expected);
  expect(kindsBack(english, french)).toEqual(expected);
});

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

test.each([
  ['blanks', `1${' '.repeat(200_000)}to 2`],
  ['lines', `1${'\n'.repeat(200_000)}boats`],
  ['versions', `${'version 1.2.3 '.repeat(15_000)}b`],
  ['signs of one number', '1,'.repeat(100_000)],
])('%s without end are checked while somebody types', (_, text) => {
  expect(kinds(text, `${text} 7`)).toEqual(['number']);
});
