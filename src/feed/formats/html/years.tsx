import type { Feed } from '../../feed';
import type { FeedQuery } from '../../query';
import type { Site } from '../../site';
import { narrowed } from './address';
import type { Words } from './words';

type Props = { feed: Feed; query: FeedQuery; site: Site; say: Words };

/** The archive, year by year, under the other criteria. */
export function Years({ feed, query, site, say }: Props) {
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
