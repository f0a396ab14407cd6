import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import type { EntryType } from '../feed/site';
import type { DocumentRecord, Placed, Refused } from './record';
import { titleFrom } from './title';

/** "Nov 13, 2019 / Program" or « 13 nov. 2019 / Programme », the head of an entry of the old listing page. */
const HEAD = /^\s*(\S{3,9}\s+\d{1,2},\s*\d{4}|\d{1,2}(?:er)?\s+\S{3,9}\s+\d{4})\s*\/\s*(.+?)\s*$/u;

const TYPES: Record<string, EntryType> = {
  program: 'program-post',
  programme: 'program-post',
  event: 'event',
  événement: 'event',
  evenement: 'event',
};

/** No-break and doubled spaces become one space; quotes and dashes are the author's and stay. */
const normalised = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

type Found = { line: number; date: string; word: string; text: string[] };

function entriesOf(listing: string): Found[] {
  const entries: Found[] = [];
  for (const [index, line] of listing.split(/\r?\n/).entries()) {
    const [, date, word] = HEAD.exec(line.replace(/\u00a0/g, ' ')) ?? [];
    if (date && word) entries.push({ line: index + 1, date, word, text: [] });
    // What comes before the first entry belongs to the page, not to the archive.
    else entries.at(-1)?.text.push(line);
  }
  return entries;
}

const FORMATS = ['LLL d, yyyy', 'LLLL d, yyyy', 'd LLL yyyy', 'd LLLL yyyy'];

function dayOf(date: string): string | undefined {
  const plain = normalised(date).replace(/^1er/, '1');
  const tries = ['en', 'fr'].flatMap((locale) =>
    FORMATS.map((format) => DateTime.fromFormat(plain, format, { locale, zone: 'utc' })),
  );
  return tries.find(({ isValid }) => isValid)?.toISODate() ?? undefined;
}

/** The same text on the same day is the same entry, in whatever copy of the page it stands. */
const legacyIdOf = (day: string, text: string) =>
  `listing-${createHash('sha256').update(`${day}\n${text}`).digest('hex').slice(0, 16)}`;

/** An entry of a listing; `notes` say what the import had to make up. */
export type Listed = Placed<DocumentRecord> & { notes: string[] };

function read({ line, date, word, text }: Found, locale: string): Listed | Refused {
  const place = `line ${line}`;
  const day = dayOf(date);
  if (!day) return { place, reason: `“${date}” is not a date: use one such as Nov 13, 2019 or 13 nov. 2019` };
  const type = TYPES[word.toLowerCase()];
  if (!type) return { place, reason: `“${word}” is not a type: use Program, Programme, Event or Événement` };
  // "read more" goes; the dots before it stay: they tell that the text is cut.
  const excerpt = normalised(text.join(' ')).replace(/\s*(?:read more|lire la suite)$/i, '');
  if (!excerpt) return { place, reason: 'there is no text under the date' };
  if (excerpt.length > 500) return { place, reason: `the excerpt has ${excerpt.length} characters, at most 500 fit` };
  const title = titleFrom(excerpt);
  const shared = {
    legacyId: legacyIdOf(day, excerpt),
    publicationDate: day,
    locales: { [locale]: { title, excerpt } },
  };
  const notes = [`title made from the text: “${title}”`];
  if (type === 'program-post') return { place, notes, item: { type, status: 'published', ...shared } };
  return {
    place,
    notes: [...notes, 'draft, because a listing does not say when an event starts'],
    item: { type, status: 'draft', ...shared },
  };
}

/** The entries of the old site's listing page, in its own order; each bad one with its line and the reason. */
export const readListing = (listing: string, locale: string): (Listed | Refused)[] =>
  entriesOf(listing).map((entry) => read(entry, locale));
