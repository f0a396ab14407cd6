import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { highlight } from '../../src/search/highlight';
import { wantedIn } from '../../src/search/wanted';
import { stemsOf, wordsOf } from '../../src/search/words';

const same = (locale: string, ...words: string[]) => {
  const [first, ...others] = words.map((word) => stemsOf(word, locale).join(' '));
  for (const other of others) expect([words, other]).toEqual([words, first]);
};

test.each([
  ['employé', 'employée', 'employés', 'employées', 'EMPLOYER', 'employee'],
  ['publié', 'publiée', 'publiés', 'publier', 'publie'],
  ['économie', 'economies', 'l’économie', "d'économie", 'ÉCONOMIES'],
  ['événement', 'évènements', 'evenement'],
  ['œuvre', 'oeuvres', 'l’Œuvre'],
  ['créé', 'créée', 'créer', 'cree'],
  ['étranger', 'Étrangers', 'étrangère', 'jusqu’étranger'],
  ['emploi', 'emplois', 'l’emploi'],
  ['français', 'française', 'Françaises'],
  ['régional', 'régionaux', 'régionales'],
  ['enjeu', 'enjeux'],
  ['lieu', 'lieux'],
  ['noyau', 'noyaux'],
  ['bijou', 'bijoux'],
  ['travail', 'travaux'],
  ['participer', 'participent', 'participe', 'participé'],
  ['donner', 'donnent', 'donnée'],
  ['étudier', 'étudient', 'étudié', 'études'],
  ['président', 'présidents', 'présidente'],
  ['heureux', 'heureuse', 'heureuses'],
  ['chinois', 'chinoise', 'chinoises'],
  ['coopération', 'co\u00ADopé\u00ADra\u00ADtion', 'COOPÉRATIONS'],
  ['ONU', 'l’O.N.U.', "L'O.N.U", 'O.N.U.', 'onu'],
])('French: %s and its forms are one word', (...words) => same('fr', ...words));

test.each([
  ['Paris', 'par', 'pari'],
  ['pluie', 'plus'],
  ['mai', 'mais'],
  ['entrée', 'entre'],
  ['unies', 'un'],
  ['mois', 'moi'],
  ['danse', 'dans'],
  ['pays', 'paie', 'payés'],
  ['Algérie', 'Alger'],
  ['Tunisie', 'Tunis'],
  ['Mali', 'mal'],
  ['mer', 'mère', 'maire'],
  ['politique', 'polie', 'pôle'],
  ['Amérique', 'amer'],
  ['patient', 'pâte'],
])('French: %s is another word than %s', (word, ...others) => {
  for (const other of others) expect([other, stemsOf(other, 'fr')]).not.toEqual([other, stemsOf(word, 'fr')]);
});

test.each([
  ['en', 'WHO', 'who'],
  ['en', 'U.S.', 'us'],
  ['en', 'IT', 'it'],
])('%s: %s is another word than %s', (locale, word, other) =>
  expect(stemsOf(other, locale)).not.toEqual(stemsOf(word, locale)),
);

test.each([
  ['digital ID', ['digital', 'ID']],
  ['shell companies', ['shell', 'companies']],
  ['a water well', ['water', 'well']],
  ['ill in a shed', ['ill', 'shed']],
  ['we’ll see that I’d fish, and it’s fine: let’s', ['see', 'fish', 'fine']],
  ["we'll see that I'd fish, and it's fine: let's", ['see', 'fish', 'fine']],
])('English: of “%s” %j tell something', (text, telling) =>
  expect(
    wordsOf(text, 'en').flatMap(({ start, end, isStopWord }) => (isStopWord ? [] : [text.slice(start, end)])),
  ).toEqual(telling),
);

test('no word meets a stop word that it is not', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aàbcçdeéèêfghilmnoôprstuvxyœ'), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(letters, fc.constantFrom('en', 'fr'), (text, locale) => {
      for (const { stem, isStopWord } of wordsOf(text, locale)) expect(stem.startsWith('0')).toBe(isStopWord);
    }),
  );
});

test.each([
  ['harbour', 'harbours', 'HARBOUR’S', "harbour's"],
  ['policy', 'policies'],
  ['U.N.', 'U.N', 'UN', 'un'],
  ['U.S.', 'U.S', 'US'],
  ['ﬁsh', 'fish', 'ｆｉｓｈ', 'fishing'],
  ['Straße', 'strasse'],
  ['don’t', "don't", 'dont'],
])('English: %s and its forms are one word', (...words) => same('en', ...words));

test.each([
  ['en', 'the harbour of Sète', [['harbour'], ['sete']]],
  ['en', 'the of', [['0the'], ['0of']]],
  ['en', 'WHO and the US', [['1who'], ['1us']]],
  ['en', 'WHO', [['1who']]],
  ['en', 'who', [['1who']]],
  ['en', 'who helps', [['help']]],
  ['en', 'WHO 2019', [['1who'], ['2019']]],
  ['en', 'WHO COVID-19', [['1who'], ['covid'], ['19']]],
  ['en', 'US EU', [['1us'], ['eu']]],
  ['en', 'THE PEOPLE WHO HELP', [['peopl'], ['help']]],
  ['en', 'THE HARBOURS OF MIGRATION', [['harbour'], ['migrat']]],
  ['en', 'harbours AND migration', [['harbour'], ['migrat']]],
  ['fr', 'LES PORTS DE LA MIGRATION', [['port'], ['migrat']]],
  ['en', '"bank of england" bank', [['bank', '0of', 'england'], ['bank']]],
  ['fr', '« les deux rives » de Tunis', [['0les', 'deu', 'riv'], ['1tunis']]],
  ['en', 'the "unbalanced', [['unbalanc']]],
  ['en', '2019 3.5', [['2019'], ['3'], ['5']]],
  ['en', '!? 🎈 ""', []],
])('%s: %s is understood', (locale, question, expected) => expect(wantedIn(question, locale)).toEqual(expected));

test('stems are letters and digits, whatever the text is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('en', 'fr'), (text, locale) => {
      for (const stem of stemsOf(text, locale)) expect(stem).toMatch(/^[\p{L}\p{N}]{1,64}$/u);
    }),
  );
});

test('a word that is too long is cut between characters', () => {
  expect(stemsOf(`a${'𠮷'.repeat(32)}`, 'en')).toEqual([`a${'𠮷'.repeat(31)}`]);
});

test('a word that is too long is not kept', () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let letters = 100_000; letters < 100_200; letters++) stemsOf('a'.repeat(letters), 'en');
  collect();
  expect((process.memoryUsage().heapUsed - before) / 1e6).toBeLessThan(5);
});

test('accents and case never matter', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aàâäbcçdeéèêëfiîïoôuùûülmnprst'), maxLength: 12 });
  fc.assert(
    fc.property(letters, (word) =>
      same('fr', word, word.normalize('NFD'), word.normalize('NFD').replace(/\p{M}/gu, '')),
    ),
  );
});

test('a highlight is the text with marks and nothing else, safe to show', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ maxLength: 20 }), (text, question) => {
      const html = highlight('', text, wantedIn(question, 'en'), 'en');
      expect(html.replace(/<\/?mark>/g, '')).not.toMatch(/[<>]/);
      expect((html.match(/<mark>/g) ?? []).length).toBe((html.match(/<\/mark>/g) ?? []).length);
    }),
  );
});

test('the passage around a match in a long body, at words, with all matches in it', () => {
  const body = `${'before '.repeat(60)}the harbour and its harbours${' after'.repeat(60)}`;
  const html = highlight('', body, wantedIn('harbour', 'en'), 'en');
  expect(html).toMatch(/^…before .*the <mark>harbour<\/mark> and its <mark>harbours<\/mark> .*after…$/);
  expect(html.length).toBeLessThan(330);
});

test('a passage ends even where nothing parts the words', () => {
  const html = highlight('', `${'a/'.repeat(5000)}harbour/${'b×'.repeat(5000)}`, wantedIn('harbour', 'en'), 'en');
  expect(html).toBe('…<mark>harbour</mark>…');
});

test('only whole phrases are marked', () => {
  const text = 'A bank. The bank of England.';
  expect(highlight(text, '', wantedIn('"bank of england"', 'en'), 'en')).toBe(
    'A bank. The <mark>bank</mark> <mark>of</mark> <mark>England</mark>.',
  );
});
