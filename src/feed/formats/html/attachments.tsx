import type { EntryPage } from '../../entry-page';
import type { Words } from './words';

/** Files to take away, each with its size. */
export function Attachments({ entry, say }: { entry: EntryPage['data']; say: Words }) {
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
