import type { Site } from '../../site';
import { listingPath } from './address';
import type { Criterion } from './criteria';
import type { Words } from './words';

type Props = { criteria: Criterion[]; without: number[]; eventsOnly: boolean; site: Site; say: Words; locale: string };

/** What to do about an empty list: which criterion is in the way, and what its removal would bring. */
export function Nothing({ criteria, without, eventsOnly, site, say, locale }: Props) {
  const helpful = criteria.flatMap((criterion, at) => (without[at] ? [{ ...criterion, count: without[at] }] : []));
  // Where nothing is left without a criterion that stands alone, there is nothing at all.
  if (!helpful.length && criteria.length < 2)
    return <p class="nothing">{eventsOnly ? say.noEventYet : say.nothingYet}</p>;
  return (
    <div class="nothing">
      <p>{say.nothing}</p>
      <p>{helpful.length ? say.without : say.nothingHelps}</p>
      <ul>
        {helpful.map(({ label, value, without: question, count }) => (
          <li>
            <a href={listingPath(site, question)}>{`${say.remove} ${label}${say.colon} ${value}`}</a> (
            {say.entries(count)})
          </li>
        ))}
        <li>
          <a href={`/${locale}`}>{say.startAgain}</a>
        </li>
      </ul>
    </div>
  );
}
