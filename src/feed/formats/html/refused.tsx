import type { Facets } from '../../facets';
import type { Problem } from '../../problem';
import { FEED_PARAMETERS } from '../../query';
import type { Site } from '../../site';
import { languageOf, say as sayText } from '../../text';
import type { Masthead } from '../format';
import { labelOf } from './field';
import { SearchForm } from './form';
import { Layout } from './layout';
import { FIELDS, filledByReader } from './values';
import { wordsIn } from './words';

/** A question that cannot be answered: what is wrong with it, beside the form as the reader left it. */
export type Refusal = {
  locale: string;
  params: URLSearchParams;
  problems: Problem[];
  facets: Facets;
  masthead: Masthead;
  site: Site;
};

export function RefusedPage({ locale, params, problems, facets, masthead, site }: Refusal) {
  const say = wordsIn(locale);
  const messages = new Map(problems.map((problem) => [problem.path.join('.'), inReadersWords(problem, locale)]));
  const form = filledByReader(params, (name) => messages.has(name) || !FEED_PARAMETERS.includes(name));
  const nameOf = (name: string, key: string) => facets[name]?.find((option) => option.key === key)?.name ?? key;
  const others = site.locales.map(({ code }) => code).filter((code) => code !== locale);
  return (
    <Layout
      {...{ locale, site, masthead }}
      title={say.refused}
      description={masthead.tagline}
      alternates={[]}
      image={null}
      feeds={[]}
      noIndex
      switches={others.map((code) => ({ locale: code, path: `/${code}?${sent(params)}`, same: true }))}
    >
      <section class="wrongs" role="alert" aria-labelledby="wrongs">
        <h1 id="wrongs">{say.refused}</h1>
        <p>{say.refusedHint}</p>
        <ul>
          {[...messages].map(([name, message]) => (
            <li>{name in form.values ? <a href={`#f-${name}`}>{message}</a> : message}</li>
          ))}
        </ul>
      </section>
      <SearchForm {...{ locale, facets, nameOf, say, ...form }} problems={messages} />
    </Layout>
  );
}

/** Who fills in a form knows its labels, and not the parameters behind them. */
function inReadersWords({ path, text }: Problem, locale: string): string {
  const [name = ''] = path;
  const message = sayText(text, locale);
  const rest = new RegExp(`^${name}\\s*: ?`).exec(message);
  if (!rest || !FIELDS.includes(name)) return message;
  return `${labelOf(name, wordsIn(locale))}${languageOf(locale) === 'fr' ? '\u00a0:' : ':'} ${message.slice(rest[0].length)}`;
}

/** What the reader sent, without what the address says already. */
function sent(params: URLSearchParams): URLSearchParams {
  const all = new URLSearchParams(params);
  all.delete('locale');
  if (all.get('fallback') === 'true') all.delete('fallback');
  return all;
}
