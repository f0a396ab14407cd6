import type { ComponentChildren } from 'preact';
import type { Site } from '../../site';
import type { Masthead } from '../format';
import { Layout } from './layout';
import { wordsIn } from './words';

type Notice = { locale: string; title: string; masthead: Masthead; site: Site; children: ComponentChildren };

/** Says why what was asked for is not shown, and leads on; no search engine keeps it. */
export function Notice({ locale, title, masthead, site, children }: Notice) {
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
      <section class="notice">
        <h1>{title}</h1>
        {children}
        <p>
          <a href={`/${locale}`}>{wordsIn(locale).allEntries}</a>
        </p>
      </section>
    </Layout>
  );
}
