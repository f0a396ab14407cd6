import type { ComponentChildren } from 'preact';
import type { Site } from '../../site';
import type { Masthead } from '../format';
import { Head, type HeadProps } from './head';
import { Logo } from './logo';
import { languageName, type Words, wordsIn } from './words';

/** The same page in another language; without `same` the link leads to the list there. */
export type Switch = { locale: string; path: string; same: boolean };

export type Layout = HeadProps & { site: Site; masthead: Masthead; switches: Switch[]; children: ComponentChildren };

/** What every page has around its content. */
export function Layout({ children, ...page }: Layout) {
  const { locale, site, masthead, switches } = page;
  const say = wordsIn(locale);
  return (
    <html lang={locale}>
      <Head {...page} />
      <body>
        <a class="skip" href="#content">
          {say.skip}
        </a>
        <header class="masthead">
          <a class="brand" href={`/${locale}`}>
            <Logo />
            <span>
              <span class="name">{masthead.name}</span>
              {masthead.tagline && <span class="tagline">{masthead.tagline}</span>}
            </span>
          </a>
          <Languages {...{ locale, site, switches, say }} />
        </header>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <Footer masthead={masthead} say={say} />
      </body>
    </html>
  );
}

type LanguagesProps = { locale: string; site: Site; switches: Switch[]; say: Words };

/** Always in the same order, whichever is being read. */
function Languages({ locale, site, switches, say }: LanguagesProps) {
  const missing = switches.filter(({ same }) => !same);
  return (
    <nav class="languages" aria-label={say.language}>
      <ul>
        {site.locales.map(({ code }) => (
          <li key={code}>
            <Language code={code} to={switches.find((other) => other.locale === code)} />
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p id="only-here">{say.onlyHere(missing.map((other) => languageName(other.locale, locale)).join(say.or))}</p>
      )}
    </nav>
  );
}

function Language({ code, to }: { code: string; to: Switch | undefined }) {
  const name = languageName(code, code);
  if (!to) return <span aria-current="true">{name}</span>;
  const { path, same } = to;
  return (
    <a
      {...{ href: path, lang: code, hreflang: code }}
      rel={same ? 'alternate' : undefined}
      aria-describedby={same ? undefined : 'only-here'}
    >
      {name}
    </a>
  );
}

/** "Follow us on", from the site's settings. */
export function Follow({ masthead, say }: { masthead: Masthead; say: Words }) {
  if (!masthead.socialLinks.length) return null;
  return (
    <nav class="follow" aria-labelledby="follow">
      <h2 id="follow">{say.followUs}</h2>
      <ul>
        {masthead.socialLinks.map(({ label, url }) => (
          <li>
            <a href={url} rel="me external">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Footer({ masthead, say }: { masthead: Masthead; say: Words }) {
  return (
    <footer class="colophon">
      {masthead.about && (
        <section aria-labelledby="about">
          <h2 id="about">{say.about(masthead.name)}</h2>
          <p>{masthead.about}</p>
        </section>
      )}
    </footer>
  );
}
