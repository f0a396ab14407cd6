import { anyOf, type Text } from '../../../../../feed/text';
import { comparableUrl, type Figures, figuresBeside } from './figures';
import { isBlank, MARK_NAMES, MARKS, type Mark, type Run, textOf } from './runs';
import { type Term, termUses } from './terms';
import { countWords, type Said } from './words';

export type CheckKind = 'untranslated' | 'number' | 'date' | 'url' | 'marks' | 'space' | 'length' | 'term';

/** Something a translator should look at; an `error` will not be taken by the content manager. */
export type Check = { kind: CheckKind; level: 'error' | 'warning'; text: Text };

export type Checked = {
  source: readonly Run[];
  target: readonly Run[];
  sourceLocale: string;
  targetLocale: string;
  /** Characters that the field takes. */
  limit: number | null;
  glossary: readonly Term[];
};

const warning = (kind: CheckKind, en: string, fr: string): Check => ({ kind, level: 'warning', text: { en, fr } });

/** What is in one list and not in the other, each as often as it stands there. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((value) => {
    const place = left.indexOf(value);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

const quoted = {
  en: (values: string[]) => values.map((value) => `“${value}”`).join(', '),
  fr: (values: string[]) => values.map((value) => `«\u00a0${value}\u00a0»`).join(', '),
};

const NAMES: Record<keyof Figures, { kind: CheckKind } & Text> = {
  numbers: { kind: 'number', en: 'Numbers', fr: 'Nombres' },
  dates: { kind: 'date', en: 'Dates and times', fr: 'Dates et heures' },
  urls: { kind: 'url', en: 'Addresses', fr: 'Adresses' },
};

function differences(name: keyof Figures, source: string[], target: string[]): Check[] {
  const { kind, en, fr } = NAMES[name];
  const [missing, added] = [without(source, target), without(target, source)];
  const lacks = warning(
    kind,
    `${en} of the source that are missing: ${quoted.en(missing)}.`,
    `${fr} de la source qui manquent\u00a0: ${quoted.fr(missing)}.`,
  );
  const has = warning(
    kind,
    `${en} that the source does not have: ${quoted.en(added)}.`,
    `${fr} que la source n’a pas\u00a0: ${quoted.fr(added)}.`,
  );
  return [...(missing.length ? [lacks] : []), ...(added.length ? [has] : [])];
}

const textsOf = ({ source, target, sourceLocale, targetLocale }: Checked): [source: Said, target: Said] => [
  { text: textOf(source), locale: sourceLocale },
  { text: textOf(target), locale: targetLocale },
];

const figures = (checked: Checked): Check[] => {
  const { source, target } = checked;
  const [ours, theirs] = figuresBeside(...textsOf(checked));
  const links = (runs: readonly Run[]) => [
    ...new Set(runs.flatMap(({ link }) => (link === undefined ? [] : comparableUrl(link)))),
  ];
  return [
    ...differences('numbers', ours.numbers, theirs.numbers),
    ...differences('dates', ours.dates, theirs.dates),
    ...differences('urls', [...ours.urls, ...links(source)], [...theirs.urls, ...links(target)]),
  ];
};

/** How many stretches of a text have a mark. */
const stretches = (runs: readonly Run[], mark: Mark) =>
  runs.filter(({ marks }, place) => marks.includes(mark) && !runs[place - 1]?.marks.includes(mark)).length;

const marks = ({ source, target }: Checked): Check[] =>
  MARKS.flatMap((mark) => {
    const [ours, theirs] = [stretches(source, mark), stretches(target, mark)];
    if (ours === theirs) return [];
    const { en, fr } = MARK_NAMES[mark];
    return [
      warning(
        'marks',
        `Marked as ${en}: ${ours} in the source, ${theirs} in the translation.`,
        `Mise en forme «\u00a0${fr}\u00a0»\u00a0: ${ours} dans la source, ${theirs} dans la traduction.`,
      ),
    ];
  });

const AT_THE_BEGINNING = warning(
  'space',
  'The space at the beginning differs from the source.',
  'L’espace au début diffère de la source.',
);
const AT_THE_END = warning(
  'space',
  'The space at the end differs from the source.',
  'L’espace à la fin diffère de la source.',
);

const spaces = ({ source, target }: Checked): Check[] => {
  const differ = (edge: RegExp) => edge.test(textOf(source)) !== edge.test(textOf(target));
  return [...(differ(/^\s/) ? [AT_THE_BEGINNING] : []), ...(differ(/\s$/) ? [AT_THE_END] : [])];
};

/** What is said of a text that its field would not take. */
export const tooLong = (has: number, limit: number): Text => ({
  en: `The field takes ${limit} characters, this text has ${has}.`,
  fr: `Le champ prend ${limit} caractères, ce texte en a ${has}.`,
});

const length = ({ target, limit }: Checked): Check[] => {
  const has = textOf(target).length;
  if (limit === null || has <= limit) return [];
  return [{ kind: 'length', level: 'error', text: tooLong(has, limit) }];
};

const terms = (checked: Checked): Check[] => {
  const [source, target] = textsOf(checked);
  const unused = termUses(checked.glossary, source, target).filter(({ isUsed }) => !isUsed);
  return unused.map(({ terms: meant }) => {
    const name = meant[0]?.source ?? '';
    const targets = anyOf(meant.map((term) => ({ en: quoted.en([term.target]), fr: quoted.fr([term.target]) })));
    return warning(
      'term',
      `The glossary translates “${name}” by ${targets.en}.`,
      `Le glossaire traduit «\u00a0${name}\u00a0» par ${targets.fr}.`,
    );
  });
};

/** A name may stay as it is; a sentence that says the same in both languages has been forgotten. */
const isCopied = ({ source, target, sourceLocale }: Checked) =>
  textOf(source).trim() === textOf(target).trim() && countWords(textOf(source), sourceLocale) > 3;

/** All that a translator should look at in one segment, as quick as typing; runs in the browser and on the server. */
export function checkSegment(checked: Checked): Check[] {
  if (isBlank(checked.target)) return [warning('untranslated', 'Not translated yet.', 'Pas encore traduit.')];
  const copied = isCopied(checked)
    ? [
        warning(
          'untranslated',
          'The same as the source: is it translated?',
          'Identique à la source\u00a0: est-ce traduit\u00a0?',
        ),
      ]
    : [];
  return [copied, figures, marks, spaces, length, terms].flatMap((check) =>
    typeof check === 'function' ? check(checked) : check,
  );
}
