import type { Entry } from '../../entry';
import type { Site } from '../../site';
import type { Masthead } from '../format';
import { entryPath } from './address';
import { Notice } from './notice';
import { languageName, wordsIn } from './words';

/** An address that leads nowhere, or no longer anywhere; `elsewhere` is what it names in another language. */
export type Missing = { locale: string; gone: boolean; elsewhere: Entry[]; masthead: Masthead; site: Site };

export function MissingPage({ locale, gone, elsewhere, masthead, site }: Missing) {
  const say = wordsIn(locale);
  const title = gone ? say.gone : say.unknown;
  return (
    <Notice {...{ locale, title, masthead, site }}>
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
    </Notice>
  );
}
