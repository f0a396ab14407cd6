import type { EntryPage } from '../../entry-page';
import { runningText } from '../../excerpt';
import { COLUMN } from '../../renditions';
import type { Site } from '../../site';
import type { Masthead } from '../format';
import { withoutOrigin } from './address';
import { Neighbours, Related } from './around';
import { Attachments } from './attachments';
import { EventBox } from './event';
import { Dateline } from './item';
import { Layout } from './layout';
import { Picture } from './picture';
import { structured } from './structured-data';
import { TermLinks, Terms } from './terms';
import { SafeHtml } from './trusted';
import { type Words, wordsIn } from './words';

/** One entry with all around it, as a page; `now` is epoch milliseconds. */
export type EntryView = { page: EntryPage; masthead: Masthead; site: Site; now: number };

export function EntryDocument({ page, masthead, site, now }: EntryView) {
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
      data={[structured(entry, masthead, site, now)]}
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
        {entry.image && <Picture class="cover" image={entry.image} alt={entry.image.alt} sizes={COLUMN} isFirst />}
        {entry.event && <EventBox {...{ entry, event: entry.event, locale, site, say, now }} />}
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
  return runningText(body).startsWith(excerpt.replace(/\s*(…|\.\.\.)$/, '').trim());
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
