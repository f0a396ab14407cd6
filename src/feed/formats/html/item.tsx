import type { Entry } from '../../entry';
import type { Site } from '../../site';
import { entryPath } from './address';
import { standsIn } from './criteria';
import { eventStart, shortDay } from './moment';
import { Picture } from './picture';
import { SafeHtml } from './trusted';
import type { Words } from './words';

type Props = { entry: Entry; locale: string; site: Site; say: Words };

/** Of the column a fifth, and at the sides of a picture what its frame of 3 to 2 cuts off. */
const BESIDE_THE_TEXT = '(min-width: 40em) 240px, 30vw';

/** `Nov 13, 2019 / Program`. */
export const Dateline = ({ entry, locale, say }: Omit<Props, 'site'>) => (
  <p class="dateline">
    <time dateTime={entry.date}>{shortDay(entry.date, locale)}</time>
    <span class="slash" aria-hidden="true">
      {' / '}
    </span>
    <span>{entry.typeLabel}</span>
    {entry.isFallback && <span class="badge">{standsIn(entry.locale, locale)}</span>}
    {entry.event && <Status status={entry.event.status} say={say} />}
  </p>
);

/** What a reader must know before they set out; a scheduled event needs no word. */
export function Status({ status, say }: { status: string; say: Words }) {
  if (!isNotable(status)) return null;
  return <strong class={`badge status ${status}`}>{say[status]}</strong>;
}

const NOTABLE = ['cancelled', 'postponed', 'rescheduled', 'moved-online'] as const;
const isNotable = (status: string): status is (typeof NOTABLE)[number] => NOTABLE.some((known) => known === status);

/** How its picture stands in the list. */
type Pictured = { pictureSizes?: string; isFirst?: boolean };

/** One entry of a list. */
export function Item({ entry, locale, site, say, pictureSizes = BESIDE_THE_TEXT, isFirst = false }: Props & Pictured) {
  const { event, image } = entry;
  const path = entryPath(site, entry);
  const lang = entry.isFallback ? entry.locale : undefined;
  return (
    <article class={image ? 'item pictured' : 'item'}>
      <Dateline entry={entry} locale={locale} say={say} />
      <h3 lang={lang}>
        <a href={path} hreflang={lang}>
          {entry.title}
        </a>
      </h3>
      {event && (
        <p class="when">
          <time dateTime={event.startsAt}>{eventStart(event, locale)}</time>
          <span>{event.venue ? event.venue.city : say.online}</span>
        </p>
      )}
      {entry.highlight ? (
        <SafeHtml as="p" class="excerpt" lang={lang} html={entry.highlight} />
      ) : (
        <p class="excerpt" lang={lang}>
          {entry.excerpt}
        </p>
      )}
      <p class="more">
        <a href={path} hreflang={lang}>
          {say.readMore}
          <span class="hidden" lang={lang}>
            {`${say.colon} ${entry.title}`}
          </span>
        </a>
      </p>
      {/* It says nothing that the title beside it does not. */}
      {image && <Picture class="picture" alt="" {...{ image, isFirst }} sizes={pictureSizes} />}
    </article>
  );
}
