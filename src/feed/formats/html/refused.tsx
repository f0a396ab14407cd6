import type { Facets } from '../../facets';
import type { Problem } from '../../problem';
import { FEED_PARAMETERS } from '../../query';
import type { Site } from '../../site';
import { say as sayText } from '../../text';
import type { Masthead } from '../format';
import { labelOf } from './field';
import { SearchForm } from './form';
import { Layout } from './layout';
import { FIELDS, filledByReader } from './values';
import { type Words, wordsIn } from './words';

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
  const beginning = address(locale, params, [...messages.keys()]);
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
      switches={others.map((code) => ({ locale: code, path: address(code, params), same: true }))}
    >
      <section class="wrongs" role="alert" aria-labelledby="wrongs">
        <h1 id="wrongs">{say.refused}</h1>
        <p>{say.refusedHint}</p>
        <ul>
          {[...messages].map(([name, message]) => (
            <li>
              <Mistake {...{ name, message, beginning, say }} hasField={name in form.values} />
            </li>
          ))}
        </ul>
      </section>
      <SearchForm {...{ locale, facets, nameOf, say, ...form }} problems={messages} />
    </Layout>
  );
}

type MistakeProps = { name: string; message: string; hasField: boolean; beginning: string; say: Words };

/** What is wrong, leading to its field; who followed a link into the list knows no cursor, and is led to its beginning. */
function Mistake({ name, message, hasField, beginning, say }: MistakeProps) {
  if (hasField) return <a href={`#f-${name}`}>{message}</a>;
  if (name !== 'cursor') return <span>{message}</span>;
  return (
    <>
      {say.lostPlace} <a href={beginning}>{say.fromTheStart}</a>
    </>
  );
}

/** Who fills in a form knows its labels, and not the parameters behind them. */
function inReadersWords({ path, text }: Problem, locale: string): string {
  const [name = ''] = path;
  const message = sayText(text, locale);
  const rest = new RegExp(`^${name}\\s*: ?`).exec(message);
  if (!rest || !FIELDS.includes(name)) return message;
  const say = wordsIn(locale);
  return `${labelOf(name, say)}${say.colon} ${message.slice(rest[0].length)}`;
}

/** The address of what the reader sent, in a language, without what that says already and what is refused. */
function address(locale: string, params: URLSearchParams, refused: string[] = []): string {
  const rest = new URLSearchParams(params);
  for (const name of ['locale', ...refused]) rest.delete(name);
  if (rest.get('fallback') === 'true') rest.delete('fallback');
  return `/${locale}${rest.size ? `?${rest}` : ''}`;
}
