import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readListing } from '../../../src/archive/listing';
import { isRefused } from '../../../src/archive/record';

const listing = `Follow us on
Or combine different search criteria.

Nov 13, 2019 / Program
The  harbour – “open”\u00a0at last – takes ships again, and with them... read more
Jan 2, 2014 / Event
A workshop on ropes.
Feb 30, 2014 / Program
A day that never was.
Mar 3, 2014 / Recipe
Salt.
`;

test('a listing gives its entries, and its bad ones by line', () => {
  const read = readListing(listing, 'en').map((entry) =>
    isRefused(entry)
      ? [entry.place, entry.reason]
      : [entry.place, entry.item.type, entry.item.status, entry.item.publicationDate, entry.item.locales.en?.excerpt],
  );
  expect(read).toEqual([
    [
      'line 4',
      'program-post',
      'published',
      '2019-11-13',
      'The harbour – “open” at last – takes ships again, and with them...',
    ],
    ['line 6', 'event', 'draft', '2014-01-02', 'A workshop on ropes.'],
    ['line 8', '“Feb 30, 2014” is not a date: use one such as Nov 13, 2019 or 13 nov. 2019'],
    ['line 10', '“Recipe” is not a type: use Program, Programme, Event or Événement'],
  ]);
});

const real = resolve(__dirname, '../../../../shared/archive/highlights-listing.txt');

(existsSync(real) ? test : test.skip)('the real listing gives 15 posts, 14 of them cut', () => {
  const entries = readListing(readFileSync(real, 'utf8'), 'en').flatMap((entry) =>
    isRefused(entry) ? [] : [entry.item],
  );
  expect(entries).toHaveLength(15);
  expect([entries.at(-1)?.publicationDate, entries[0]?.publicationDate]).toEqual(['2013-09-03', '2019-11-13']);
  expect(entries.filter(({ locales }) => locales.en?.excerpt?.endsWith('...'))).toHaveLength(14);
  expect(Math.max(...entries.map(({ locales }) => locales.en?.title.length ?? 0))).toBeLessThanOrEqual(90);
});

test.each([
  ['13 nov. 2019 / Programme', '2019-11-13', 'program-post'],
  ['2 févr. 2018 / Événement', '2018-02-02', 'event'],
  ['1er août 2017 / Programme', '2017-08-01', 'program-post'],
  ['févr. 2, 2018 / Programme', '2018-02-02', 'program-post'],
  ['September 3, 2013 / Program', '2013-09-03', 'program-post'],
])('%s heads an entry', (head, day, type) => {
  const [read] = readListing(`${head}\nLe port s’ouvre enfin, et la ville... lire la suite`, 'fr');
  expect(read).toMatchObject({
    item: { type, publicationDate: day, locales: { fr: { excerpt: 'Le port s’ouvre enfin, et la ville...' } } },
  });
});
