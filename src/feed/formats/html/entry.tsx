import { plainText } from '../../blocks';
import type { Entry, Named } from '../../entry';
import type { EntryPage } from '../../entry-page';
import type { Site } from '../../site';
import type { Vocabulary } from '../../vocabulary';
import type { Masthead } from '../format';
import { entryPath, termPath, withoutOrigin } from './address';
import { EventBox } from './event';
import { Dateline } from './item';
import { Layout } from './layout';
import { shortDay } from './moment';
import { structured } from './structured-data';
import { SafeHtml } from './trusted';
import { type Words, wordsIn } from './words';

/** One entry with all around it, as a page. */
export type EntryView = { page: EntryPage; masthead: Masthead; site: Site };

export function EntryDocument({ page, masthead, site }: EntryView) {
  const { data: entry } = page;
  const { locale } = entry;
  const say = wordsIn(locale);
  const others = site.locales.map(({ code }) => code).filter((code) => code !== locale);
  const translation = (code: string) => entry.alternates.find((other) => other.locale === code);
  return (
    <Layout
      {...{ locale, site, masthead }}
      title={entry.seo?.title || entry.title}
      description={entry.seo?.description || entry.excerpt}
      canonical={entry.url}
      alternates={[{ locale, url: entry.url }, ...entry.alternates]}
      xDefault={[entry, ...entry.alternates].find((other) => other.locale === site.locales[0]?.code)?.url ?? entry.url}
      image={entry.image ?? masthead.defaultImage}
      article={{ published: entry.date, modified: entry.updatedAt }}
      noIndex={entry.seo?.noIndex}
      feeds={[]}
      data={[structured(entry, masthead, site)]}
      switches={others.map((code) => {
        const other = translation(code);
        return { locale: code, path: other ? withoutOrigin(site, other.url) : `/${code}`, same: Boolean(other) };
      })}
    >
      <article class="entry">
        <header>
          <Dateline entry={entry} locale={locale} say={say} />
          <h1>{entry.title}</h1>
          <Byline entry={entry} say={say} />
          {!beginsWithExcerpt(entry) && <p class="lede">{entry.excerpt}</p>}
        </header>
        {entry.image && (
          <img
            class="cover"
            src={entry.image.url}
            alt={entry.image.alt}
            width={entry.image.width ?? undefined}
            height={entry.image.height ?? undefined}
          />
        )}
        {entry.event && <EventBox {...{ entry, event: entry.event, locale, site, say }} />}
        <SafeHtml as="div" class="prose" html={lowered(entry.html)} />
        <Attachments entry={entry} say={say} />
        <Terms entry={entry} say={say} />
      </article>
      <Related {...{ entry, locale, site, say }} />
      <Neighbours {...{ entry, locale, site, say }} />
    </Layout>
  );
}

type Data = EntryPage['data'];

/** An excerpt that was made from the beginning of the body would only say it twice. */
function beginsWithExcerpt({ body, excerpt }: Data): boolean {
  return plainText(body).startsWith(excerpt.replace(/\s*(…|\.\.\.)$/, '').trim());
}

/** The title is the page's only first heading. */
const lowered = (html: string): string => html.replaceAll(/<(\/?)h1>/g, '<$1h2>');

function Byline({ entry, say }: { entry: Data; say: Words }) {
  const authors = entry.people.filter(({ role }) => role === 'author');
  if (!authors.length) return null;
  return (
    <p class="byline">
      {say.by} <TermLinks vocabulary="person" terms={authors} locale={entry.locale} />
    </p>
  );
}

const TermLinks = ({ vocabulary, terms, locale }: { vocabulary: Vocabulary; terms: Named[]; locale: string }) => (
  <>
    {terms.map(({ key, name }, at) => (
      <>
        {at > 0 && ', '}
        <a href={termPath(locale, vocabulary, key)}>{name}</a>
      </>
    ))}
  </>
);

/** Every term leads to the list of what it names. */
function Terms({ entry, say }: { entry: Data; say: Words }) {
  const rows: [string, Vocabulary, Named[]][] = [
    [say.program, 'program', [entry.program ?? []].flat()],
    [say.series, 'series', [entry.series ?? []].flat()],
    [say.topics, 'topic', entry.topics],
    [say.countries, 'country', entry.countries],
    [say.speakers, 'person', entry.people.filter(({ role }) => role === 'speaker')],
    [say.partners, 'partner', entry.partners],
  ];
  const filled = rows.filter(([, , terms]) => terms.length);
  if (!filled.length) return null;
  return (
    <section class="terms" aria-labelledby="terms">
      <h2 id="terms">{say.filedUnder}</h2>
      <dl>
        {filled.map(([label, vocabulary, terms]) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <TermLinks vocabulary={vocabulary} terms={terms} locale={entry.locale} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Attachments({ entry, say }: { entry: Data; say: Words }) {
  if (!entry.attachments.length) return null;
  return (
    <section class="attachments" aria-labelledby="attachments">
      <h2 id="attachments">{say.attachments}</h2>
      <ul>
        {entry.attachments.map(({ url, name, mime, bytes }) => (
          <li>
            <a href={url} type={mime}>
              {name}
            </a>{' '}
            <span class="size">({size(bytes, entry.locale)})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `1.2 MB`, « 1,2 Mo ». */
function size(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.ceil(bytes / 1000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

type Around = { entry: Data; locale: string; site: Site; say: Words };

function Related({ entry, locale, site, say }: Around) {
  if (!entry.related.length) return null;
  return (
    <section class="related" aria-labelledby="related">
      <h2 id="related">{entry.type === 'event' ? say.relatedPosts : say.relatedEvents}</h2>
      <ul>
        {entry.related.map((other) => (
          <li>
            <Neighbour entry={other} {...{ locale, site }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Neighbours({ entry, locale, site, say }: Around) {
  return (
    <nav class="neighbours" aria-label={say.neighbours}>
      {entry.previous && (
        <div class="prev">
          <span class="direction">{say.previousEntry}</span>
          <Neighbour entry={entry.previous} {...{ locale, site }} />
        </div>
      )}
      {entry.next && (
        <div class="next">
          <span class="direction">{say.nextEntry}</span>
          <Neighbour entry={entry.next} {...{ locale, site }} />
        </div>
      )}
      <a class="all" href={`/${locale}`}>
        {say.allEntries}
      </a>
    </nav>
  );
}

function Neighbour({ entry, locale, site }: { entry: Entry; locale: string; site: Site }) {
  const lang = entry.locale === locale ? undefined : entry.locale;
  return (
    <>
      <a href={entryPath(site, entry)} lang={lang} hreflang={lang}>
        {entry.title}
      </a>{' '}
      <time dateTime={entry.date}>{shortDay(entry.date, locale)}</time>
    </>
  );
}
