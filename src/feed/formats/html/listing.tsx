import type { Entry } from '../../entry';
import { typeLabel } from '../../names';
import { defaultOrder, ordersByStart } from '../../order';
import { takesEvents } from '../../query';
import type { EntryType } from '../../site';
import type { Vocabulary } from '../../vocabulary';
import { SUBSCRIPTIONS, VOICES } from '../../voices';
import type { Spoken } from '../format';
import { listingPath, narrowed } from './address';
import { Chips } from './chips';
import { criteriaOf, type NameOf } from './criteria';
import { SearchForm } from './form';
import { Item } from './item';
import { Follow, Layout } from './layout';
import { Nothing } from './nothing';
import { Pager } from './pager';
import { newsroomData } from './structured-data';
import { Subscribe } from './subscribe';
import { filledByQuery } from './values';
import { type Words, wordsIn } from './words';
import { Years } from './years';

/** The page of a question: its answer and, around it, what only a page shows. */
export type Listing = Spoken & {
  /** The question without the newsroom's name; empty when nothing narrows it. */
  question: string;
  /** The top row, on the first page of everything. */
  featured: Entry[];
  /** Where nothing was found: how many entries there would be without each criterion. */
  without: number[];
  nameOf: NameOf;
};

/** Whether nothing narrows the list. */
export const isEverything = (query: Spoken['query']): boolean => !criteriaOf(query, (_, key) => key).length;

export function ListingPage(listing: Listing) {
  const { feed, query, site, masthead, title } = listing;
  const heading = capitalised(listing.question);
  const { locale } = query;
  const say = wordsIn(locale);
  const criteria = criteriaOf(query, listing.nameOf);
  const others = site.locales.map(({ code }) => code).filter((code) => code !== locale);
  const inLocale = (code: string) => narrowed(site, query, { locale: code });
  const isUsual = query.order === defaultOrder(query.when) && query.limit === site.pageSize.default;
  const isHome = !criteria.length && !query.cursor && isUsual;
  const facets = feed.meta.facets ?? {};
  const first = [...listing.featured, ...feed.data].find(({ image }) => image);
  return (
    <Layout
      {...{ locale, site, masthead, title: heading || masthead.name }}
      description={masthead.tagline}
      canonical={site.origin + listingPath(site, query)}
      alternates={
        query.cursor ? [] : [locale, ...others].map((code) => ({ locale: code, url: site.origin + inLocale(code) }))
      }
      xDefault={isHome ? `${site.origin}/` : undefined}
      image={masthead.defaultImage}
      feeds={feedsOf(listing)}
      prev={feed.links.prev}
      next={feed.links.next}
      noIndex={Boolean(criteria.length) || !isUsual}
      data={isHome ? [newsroomData(masthead, locale, site)] : []}
      switches={others.map((code) => ({ locale: code, path: inLocale(code), same: true }))}
    >
      <header class="opening">
        <h1>{heading || say.home}</h1>
        <Follow masthead={masthead} say={say} />
      </header>
      <SearchForm
        {...{ locale, facets, say }}
        {...filledByQuery(query)}
        nameOf={labelled(listing)}
        problems={new Map()}
      />
      <div class="columns">
        <div class="column">
          <Featured entries={listing.featured} {...{ locale, site, say, first }} />
          <section aria-labelledby="results">
            <h2 id="results" class="count">
              {say.entries(feed.meta.total ?? feed.data.length)}
            </h2>
            <Chips {...{ criteria, site, say, locale }} />
            {feed.data.map((entry) => (
              <Item key={entry.id} {...{ entry, locale, site, say }} isFirst={entry === first} />
            ))}
            {!feed.data.length && (
              <Nothing
                {...{ criteria, site, say, locale }}
                without={listing.without}
                eventsOnly={ordersByStart(query.order)}
              />
            )}
            <Pager {...{ feed, site, say }} />
          </section>
        </div>
        <aside class="aside">
          <Subscribe links={feed.links} title={title} hasCalendar={takesEvents(query)} say={say} />
          <Years {...{ feed, query, site, say }} />
        </aside>
      </div>
    </Layout>
  );
}

/** The form's choices by name: types beside the vocabularies. */
const labelled =
  ({ nameOf, query }: Listing) =>
  (name: string, key: string): string =>
    name === 'type' ? typeLabel(key as EntryType, query.locale) : nameOf(name as Vocabulary, key);

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** What machines find the question's other voices by; a calendar of posts would always be empty. */
function feedsOf({ feed: { links }, query, title }: Listing) {
  const voices = SUBSCRIPTIONS.filter((voice) => !VOICES[voice].eventsOnly || takesEvents(query));
  return voices.map((voice) => ({ type: VOICES[voice].type.split(';', 1)[0] ?? '', title, url: links[voice] }));
}

function Featured({
  entries,
  locale,
  site,
  say,
  first,
}: {
  entries: Entry[];
  locale: string;
  site: Spoken['site'];
  say: Words;
  first: Entry | undefined;
}) {
  if (!entries.length) return null;
  // As many as there are share the column; a frame of 3 to 2 cuts off what is wider.
  const pictureSizes = `(min-width: 60em) ${Math.round(1050 / entries.length)}px, 100vw`;
  return (
    <section class="featured" aria-labelledby="featured">
      <h2 id="featured">{say.featured}</h2>
      <div class="cards">
        {entries.map((entry) => (
          <Item key={entry.id} {...{ entry, locale, site, say, pictureSizes }} isFirst={entry === first} />
        ))}
      </div>
    </section>
  );
}
