import { splitAtTerms } from '../../../src/plugins/translations/admin/src/side-by-side/terms';
import { checkSegment } from '../../../src/plugins/translations/server/src/text/checks';
import { plain } from '../../../src/plugins/translations/server/src/text/runs';
import { type Term, termUses } from '../../../src/plugins/translations/server/src/text/terms';

const glossaryOf = (pairs: [string, string][]): Term[] =>
  pairs.map(([source, target]) => ({ source, target, note: null }));

const ENGLISH = glossaryOf([
  ['site', 'lieu'],
  ['site manager', 'gestionnaire'],
  ['woman', 'femme'],
  ['active', 'actif'],
]);
const FRENCH = glossaryOf([
  ['politique', 'policy'],
  ['politique', 'politics'],
  ['actif', 'active'],
  ['mise en œuvre', 'implementation'],
  ['femme', 'woman'],
]);

const texts: ['en' | 'fr', string, string, unused: string[]][] = [
  ['en', 'The site manager spoke', 'Le gestionnaire a parlé', []],
  ['en', 'The site manager spoke', 'Le responsable a parlé', ['site manager']],
  ['en', 'The site manager left the site', 'Le gestionnaire est parti', ['site']],
  ['en', 'The site is open', 'Le lieu est ouvert', []],
  ['en', 'Women first', 'Les femmes d’abord', []],
  ['en', 'Women first', 'Les dames d’abord', ['woman']],
  ['en', 'Active members', 'Les personnes actives', []],
  ['fr', 'Une politique', 'A policy', []],
  ['fr', 'La politique', 'Politics', []],
  ['fr', 'La politique', 'A plan', ['politique']],
  ['fr', 'Les associations actives', 'Lively associations', ['actif']],
  ['fr', 'Les femmes', 'Women', []],
  ['fr', 'La mise en œuvre', 'The implementation', []],
  ['fr', 'La mise en oeuvre', 'The work', ['mise en œuvre']],
];
test.each(texts)('%s: “%s” as “%s” does not use %j', (locale, source, target, unused) => {
  const [glossary, to] = locale === 'en' ? ([ENGLISH, 'fr'] as const) : ([FRENCH, 'en'] as const);
  const uses = termUses(glossary, { text: source, locale }, { text: target, locale: to });
  expect(uses.flatMap(({ terms, isUsed }) => (isUsed ? [] : terms[0]!.source))).toEqual(unused);
});

test('a term with several translations is one remark, which names them all', () => {
  const texts = { source: plain('La politique'), target: plain('A plan'), sourceLocale: 'fr', targetLocale: 'en' };
  expect(checkSegment({ ...texts, limit: null, glossary: FRENCH })).toEqual([
    {
      kind: 'term',
      level: 'warning',
      text: {
        en: 'The glossary translates “politique” by “policy” or “politics”.',
        fr: 'Le glossaire traduit «\u00a0politique\u00a0» par «\u00a0policy\u00a0» ou «\u00a0politics\u00a0».',
      },
    },
  ]);
});

test('the source is marked at the terms that the check asks for, with all their translations', () => {
  const marked = (text: string, terms: Term[], locale: string) =>
    splitAtTerms(text, { terms, locale }).map((part) => [part.text, part.terms?.map(({ target }) => target)]);
  expect(marked('The site manager left the site', ENGLISH, 'en')).toEqual([
    ['The ', undefined],
    ['site manager', ['gestionnaire']],
    [' left the ', undefined],
    ['site', ['lieu']],
  ]);
  expect(marked('Politique active', FRENCH, 'fr')).toEqual([
    ['Politique', ['policy', 'politics']],
    [' ', undefined],
    ['active', ['active']],
  ]);
});
