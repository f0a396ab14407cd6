import type { Entry } from '../../entry';
import { SUBSCRIPTIONS, VOICES } from '../../voices';
import type { Spoken } from '../format';
import { listingPath, narrowed } from './address';
import { Chips } from './chips';
import { type Criterion, criteriaOf, type NameOf } from './criteria';
import { SearchForm } from './form';
import { Item } from './item';
import { Follow, Layout } from './layout';
import { Pager } from './pager';
import { Subscribe } from './subscribe';
import { filledByQuery } from './values';
import { type Words, wordsIn } from './words';

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
  const isHome = !criteria.length && !query.cursor;
  const facets = feed.meta.facets ?? {};
  return (
    <Layout
      {...{ locale, site, masthead, title: heading || masthead.name }}
      description={masthead.tagline}
      canonical={site.origin + listingPath(site, query)}
      alternates={[locale, ...others].map((code) => ({ locale: code, url: site.origin + inLocale(code) }))}
      xDefault={isHome ? `${site.origin}/` : undefined}
      image={masthead.defaultImage}
      feeds={feedsOf(listing)}
      prev={feed.links.prev}
      next={feed.links.next}
      noIndex={Boolean(criteria.length)}
      switches={others.map((code) => ({ locale: code, path: inLocale(code), same: true }))}
    >
      <header class="opening">
        <h1>{heading || say.home}</h1>
        <Follow masthead={masthead} say={say} />
      </header>
      <SearchForm {...{ locale, facets, say }} {...filledByQuery(query)} problems={new Map()} />
      <div class="columns">
        <div class="column">
          <Featured entries={listing.featured} {...{ locale, site, say }} />
          <section aria-labelledby="results">
            <h2 id="results" class="count">
              {say.entries(feed.meta.total ?? feed.data.length)}
            </h2>
            <Chips {...{ criteria, site, say, locale }} />
            {feed.data.map((entry) => (
              <Item key={entry.id} {...{ entry, locale, site, say }} />
            ))}
            {!feed.data.length && <Nothing {...{ criteria, site, say, locale }} without={listing.without} />}
            <Pager {...{ feed, site, say }} />
          </section>
        </div>
        <aside class="aside">
          <Subscribe links={feed.links} title={title} say={say} />
          <Years listing={listing} say={say} />
        </aside>
      </div>
    </Layout>
  );
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** What machines find the question's other voices by. */
function feedsOf({ feed: { links }, title }: Listing) {
  return SUBSCRIPTIONS.map((voice) => ({ type: VOICES[voice].type.split(';', 1)[0] ?? '', title, url: links[voice] }));
}

function Featured({
  entries,
  locale,
  site,
  say,
}: {
  entries: Entry[];
  locale: string;
  site: Spoken['site'];
  say: Words;
}) {
  if (!entries.length) return null;
  return (
    <section class="featured" aria-labelledby="featured">
      <h2 id="featured">{say.featured}</h2>
      <div class="cards">
        {entries.map((entry) => (
          <Item key={entry.id} {...{ entry, locale, site, say }} />
        ))}
      </div>
    </section>
  );
}

type NothingProps = { criteria: Criterion[]; without: number[]; site: Spoken['site']; say: Words; locale: string };

/** What to do about an empty list: which criterion is in the way, and what its removal would bring. */
function Nothing({ criteria, without, site, say, locale }: NothingProps) {
  const helpful = criteria.flatMap((criterion, at) => (without[at] ? [{ ...criterion, count: without[at] }] : []));
  if (!criteria.length) return <p class="nothing">{say.nothingYet}</p>;
  return (
    <div class="nothing">
      <p>{say.nothing}</p>
      <p>{helpful.length ? say.without : say.nothingHelps}</p>
      <ul>
        {helpful.map(({ label, value, without: question, count }) => (
          <li>
            <a href={listingPath(site, question)}>
              {say.remove} {label}: {value}
            </a>{' '}
            ({say.entries(count)})
          </li>
        ))}
        <li>
          <a href={`/${locale}`}>{say.startAgain}</a>
        </li>
      </ul>
    </div>
  );
}

/** The archive, year by year, under the other criteria. */
function Years({ listing: { feed, query, site }, say }: { listing: Listing; say: Words }) {
  const years = feed.meta.facets?.year ?? [];
  if (!years.length) return null;
  return (
    <nav class="years" aria-labelledby="years">
      <h2 id="years">{say.years}</h2>
      <ul>
        {years.map(({ key, count }) => (
          <li>
            <a
              href={narrowed(site, query, { from: `${key}-01-01`, to: `${key}-12-31` })}
              aria-current={query.from === `${key}-01-01` && query.to === `${key}-12-31` ? 'true' : undefined}
            >
              {key} <span class="number">({count})</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
