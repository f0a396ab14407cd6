import type { Core } from '@strapi/strapi';
import { encodeCursor, questionMark } from '../../feed/cursor';
import { FORMATS } from '../../feed/formats/index';
import { parseFeedQuery } from '../../feed/query';
import { questionOf } from '../../feed/question';
import { MOST, partPath, SITEMAP_PATH } from '../../feed/sitemap';
import { siteOf } from '../../site';
import { RARE_TOPIC } from './seed';

/**
 * A row of the table: `hot` is answered from memory, `cold` is made anew each time, `both` is measured as either. It is
 * asked by a reader who takes it `compressed`, as browsers and feed readers do, or who has it: `known`, a 304.
 */
export type Question = {
  row: string;
  path: string;
  when: 'hot' | 'cold' | 'both';
  by?: 'compressed' | 'known';
};

/** The address of the page that begins after row `offset`, as a reader comes to it by its cursor. */
async function pageAt(strapi: Core.Strapi, offset: number): Promise<string> {
  const row = await strapi.db
    .connection('feed_entries')
    .where({ audience: 'en', is_fallback: 0 })
    .orderBy([
      { column: 'date', order: 'desc' },
      { column: 'document_id', order: 'asc' },
    ])
    .offset(offset)
    .first('date', 'document_id');
  const query = parseFeedQuery(new URLSearchParams(), siteOf(strapi));
  if (!query.ok || !row) throw new Error(`bench: there is no row ${offset}`);
  const key = { value: row.date, id: row.document_id };
  return `/api/feed?cursor=${encodeCursor({ direction: 'next', key }, questionMark(questionOf(query.value)))}`;
}

export const FIRST_PAGE = '/api/feed';
const FIRST: Question = { row: 'first page', path: FIRST_PAGE, when: 'both' };

/** The first page in every other voice: each costs at most half as much again (issue 4). Calendars have events only. */
export const VOICES: Question[] = FORMATS.filter(({ name }) => name !== 'json').map(({ name, path }) => ({
  row: `first page as ${name}`,
  path: path.replace('{locale}', 'en'),
  when: 'both',
}));

/** A page cannot leave out what its form counts: the JSON beside it has the same facets and total. */
const LISTING: Question[] = [
  {
    row: 'topic with facets and total',
    path: '/api/feed?fallback=true&topic=topic-1&include=facets,total',
    when: 'both',
  },
  { row: 'the same as a page', path: '/en?topic=topic-1', when: 'both' },
];

const compressed = (question: Question): Question => ({
  ...question,
  row: `${question.row}, compressed`,
  when: 'hot',
  by: 'compressed',
});

/** What is asked of the feed, in the order of the table. */
export async function questions(strapi: Core.Strapi, documents: number): Promise<Question[]> {
  const far = Math.min(100_000, Math.floor(documents * 0.9));
  const year = 'from=2015&to=2015';
  return [
    FIRST,
    { row: '304', path: FIRST_PAGE, when: 'hot', by: 'known' },
    { row: `page at row ${far}`, path: await pageAt(strapi, far), when: 'cold' },
    { row: 'topic and year', path: `/api/feed?topic=topic-1&${year}`, when: 'cold' },
    { row: 'rare topic and year', path: `/api/feed?topic=${RARE_TOPIC}&${year}`, when: 'cold' },
    { row: 'rare topic', path: `/api/feed?topic=${RARE_TOPIC}`, when: 'cold' },
    {
      row: 'three filters with facets',
      path: '/api/feed?topic=topic-1&country=country-1&from=2010&to=2020&include=facets',
      when: 'cold',
    },
    { row: 'facets over everything', path: '/api/feed?include=facets,total&limit=1', when: 'both' },
    ...LISTING,
    { row: 'featured', path: '/api/feed?featured=true', when: 'cold' },
    { row: 'first page of a copy', path: '/api/feed/changes', when: 'cold' },
    { row: 'search, one word', path: '/api/feed?q=harbour', when: 'cold' },
    { row: 'search, two words', path: '/api/feed?q=harbour+school', when: 'cold' },
    { row: 'search, two words by relevance', path: '/api/feed?q=harbour+school&order=relevance', when: 'cold' },
    ...VOICES,
    ...[FIRST, ...VOICES, ...LISTING].map(compressed),
    { row: 'a hundred events', path: '/api/feed?type=event&limit=100', when: 'cold' },
    { row: 'a hundred events as ics', path: '/api/feed.ics?order=newest&limit=100', when: 'cold' },
    { row: 'sitemap', path: SITEMAP_PATH, when: 'cold' },
    ...(documents > MOST
      ? [{ row: 'ten thousand pages of it', path: partPath({ locale: 'en', number: 1 }), when: 'cold' } as const]
      : []),
  ];
}

const FIND = '/api/bench/find?locale=en&sort=publicationDate:desc&pagination[pageSize]=20';
const FIELDS = '&fields[0]=title&fields[1]=slug&fields[2]=excerpt&fields[3]=publicationDate';
/** What an entry of the feed shows beside its own columns. */
const RELATIONS = '&populate[0]=program&populate[1]=topics&populate[2]=countries&populate[3]=authors&populate[4]=cover';

/** A public route that answers with nothing: what Strapi itself takes of every cold answer. */
export const NOTHING = '/api/bench/nothing';

/** Strapi's own find of the same twenty rows: with a count of all, as it comes, or without. */
export const FIND_AS_IT_COMES = `${FIND}${FIELDS}${RELATIONS}`;
export const FIND_AT_ITS_BEST = `${FIND}${FIELDS}${RELATIONS}&pagination[withCount]=false`;
/** Less than the feed tells: rows without their terms. */
export const FIND_ROWS_ALONE = `${FIND}${FIELDS}&pagination[withCount]=false`;
