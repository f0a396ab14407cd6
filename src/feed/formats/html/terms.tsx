import type { Named } from '../../entry';
import type { EntryPage } from '../../entry-page';
import type { Vocabulary } from '../../vocabulary';
import { termPath } from './address';
import type { Words } from './words';

export const TermLinks = ({
  vocabulary,
  terms,
  locale,
}: {
  vocabulary: Vocabulary;
  terms: Named[];
  locale: string;
}) => (
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
export function Terms({ entry, say }: { entry: EntryPage['data']; say: Words }) {
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
