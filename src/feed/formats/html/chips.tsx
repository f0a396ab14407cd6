import type { Site } from '../../site';
import { listingPath } from './address';
import type { Criterion } from './criteria';
import type { Words } from './words';

type Props = { criteria: Criterion[]; site: Site; say: Words; locale: string };

/** What narrows the list, each with a way to take it back. */
export function Chips({ criteria, site, say, locale }: Props) {
  if (!criteria.length) return null;
  return (
    <section class="chips" aria-labelledby="criteria">
      <h2 id="criteria" class="hidden">
        {say.criteria}
      </h2>
      <ul>
        {criteria.map(({ label, value, without }) => (
          <li>
            <a class="chip" href={listingPath(site, without)}>
              <span class="hidden">{say.remove} </span>
              <span class="label">{`${label}${say.colon} `}</span>
              {value}
              <span class="cross" aria-hidden="true" />
            </a>
          </li>
        ))}
        {criteria.length > 1 && (
          <li>
            <a class="again" href={`/${locale}`}>
              {say.startAgain}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
