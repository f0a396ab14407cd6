import type { Entry } from '../../entry';
import type { Site } from '../../site';
import type { Masthead } from '../format';
import { entryPath } from './address';
import { Layout } from './layout';
import { languageName, wordsIn } from './words';

/** An address that leads nowhere, or no longer anywhere; `elsewhere` is what it names in another language. */
export type Missing = { locale: string; gone: boolean; elsewhere: Entry[]; masthead: Masthead; site: Site };

export function MissingPage({ locale, gone, elsewhere, masthead, site }: Missing) {
  const say = wordsIn(locale);
  const title = gone ? say.gone : say.unknown;
  const others = site.locales.map(({ code }) => code).filter((code) => code !== locale);
  return (
    <Layout
      {...{ locale, site, masthead, title }}
      description={title}
      alternates={[]}
      image={null}
      feeds={[]}
      noIndex
      switches={others.map((code) => ({ locale: code, path: `/${code}`, same: true }))}
    >
      <section class="missing">
        <h1>{title}</h1>
        {elsewhere.length ? (
          <>
            <p>{say.elsewhere}</p>
            <ul>
              {elsewhere.map((entry) => (
                <li>
                  <a href={entryPath(site, entry)} lang={entry.locale} hreflang={entry.locale}>
                    {entry.title}
                  </a>{' '}
                  ({languageName(entry.locale, locale)})
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>{gone ? say.goneHint : say.unknownHint}</p>
        )}
        <search>
          <form class="words" action={`/${locale}`} method="get">
            <div class="field">
              <label for="f-q">{say.searchInstead}</label>
              <input id="f-q" name="q" type="search" maxLength={200} />
            </div>
            <button type="submit">{say.search}</button>
          </form>
        </search>
        <p>
          <a href={`/${locale}`}>{say.allEntries}</a>
        </p>
      </section>
    </Layout>
  );
}
