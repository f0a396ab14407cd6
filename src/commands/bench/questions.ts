import type { Core } from '@strapi/strapi';
import { encodeCursor, questionMark } from '../../feed/cursor';
import { FORMATS } from '../../feed/formats/index';
import { parseFeedQuery } from '../../feed/query';
import { questionOf } from '../../feed/question';
import { siteOf } from '../../site';
import { RARE_TOPIC } from './seed';

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

/** The first page in every other voice: each costs at most half as much again (issue 4). */
const VOICES = FORMATS.filter(({ name }) => name !== 'json').map(({ name, path }) => [
  `first page as ${name}`,
  path.replace('{locale}', 'en'),
]);

/** Strapi's own find of the same twenty rows, sorted, paged and with the same relations. */
export const FIND =
  '/api/bench/find?locale=en&sort=publicationDate:desc&populate[0]=program&populate[1]=topics&populate[2]=countries' +
  '&populate[3]=authors&populate[4]=cover&fields[0]=title&fields[1]=slug&fields[2]=excerpt&fields[3]=publicationDate' +
  '&pagination[pageSize]=20';

/** What is asked with the cache off, by the name of its row in the table. */
export async function coldQuestions(strapi: Core.Strapi, documents: number): Promise<Record<string, string>> {
  const far = Math.min(100_000, Math.floor(documents * 0.9));
  return {
    'first page': FIRST_PAGE,
    ...Object.fromEntries(VOICES),
    [`page at row ${far}`]: await pageAt(strapi, far),
    'topic and year': '/api/feed?topic=topic-1&from=2015&to=2015',
    'rare topic and year': `/api/feed?topic=${RARE_TOPIC}&from=2015&to=2015`,
    'rare topic': `/api/feed?topic=${RARE_TOPIC}`,
    'three filters with facets': '/api/feed?topic=topic-1&country=country-1&from=2010&to=2020&include=facets',
    'facets over everything': '/api/feed?include=facets&limit=1',
    'topic with facets and total': '/api/feed?fallback=true&topic=topic-1&include=facets,total',
    'the same as a page': '/en?topic=topic-1',
    'search, one word': '/api/feed?q=harbour',
    'search, two words': '/api/feed?q=harbour+school',
    'search, two words by relevance': '/api/feed?q=harbour+school&order=relevance',
  };
}
