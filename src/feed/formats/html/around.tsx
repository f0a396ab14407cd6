import type { Entry } from '../../entry';
import type { EntryPage } from '../../entry-page';
import type { Site } from '../../site';
import { entryPath } from './address';
import { shortDay } from './moment';
import type { Words } from './words';

type Around = { entry: EntryPage['data']; locale: string; site: Site; say: Words };

/** Posts of an event, events of a post. */
export function Related({ entry, locale, site, say }: Around) {
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

/** The entries just before and after in the reader's list. */
export function Neighbours({ entry, locale, site, say }: Around) {
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
