import type { Feed } from '../../feed';
import type { Site } from '../../site';
import { withoutOrigin } from './address';
import type { Words } from './words';

/** The way on and back through a list, named by what one finds there. */
export function Pager({ feed, site, say }: { feed: Feed; site: Site; say: Words }) {
  const { next, prev } = feed.links;
  if (!next && !prev) return null;
  const [back, on] = {
    newest: [say.newer, say.older],
    oldest: [say.older, say.newer],
  }[feed.meta.order] ?? [say.previousPage, say.nextPage];
  return (
    <nav class="pager" aria-label={say.pages}>
      {prev && (
        <a class="prev" rel="prev" href={withoutOrigin(site, prev)}>
          {back}
        </a>
      )}
      {next && (
        <a class="next" rel="next" href={withoutOrigin(site, next)}>
          {on}
        </a>
      )}
    </nav>
  );
}
