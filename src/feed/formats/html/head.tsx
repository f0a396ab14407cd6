import type { Image } from '../../entry';
import { fileAddress, type Site } from '../../site';
import type { Masthead } from '../format';
import { StructuredData } from './trusted';

/** What a page says of itself to machines; addresses are absolute. */
export type HeadProps = {
  locale: string;
  site: Site;
  masthead: Masthead;
  title: string;
  description: string;
  /** Absent on pages that say what went wrong. */
  canonical?: string;
  /** The same page in every language, its own included. */
  alternates: { locale: string; url: string }[];
  /** Where readers of no known language are sent. */
  xDefault?: string;
  image: Image | null;
  article?: { published: string; modified: string };
  noIndex?: boolean;
  feeds: { type: string; title: string; url: string }[];
  prev?: string | null;
  next?: string | null;
  data?: object[];
};

export function Head(page: HeadProps) {
  const { locale, site, masthead, title, canonical, alternates, feeds, prev, next } = page;
  const isHome = title === masthead.name;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{isHome ? title : `${title} – ${masthead.name}`}</title>
      <meta name="description" content={page.description} />
      <meta name="color-scheme" content="light dark" />
      {page.noIndex && <meta name="robots" content="noindex" />}
      {canonical && <link rel="canonical" href={canonical} />}
      {alternates.map(({ locale: other, url }) => (
        <link rel="alternate" hreflang={other} href={url} />
      ))}
      {page.xDefault && <link rel="alternate" hreflang="x-default" href={page.xDefault} />}
      {prev && <link rel="prev" href={prev} />}
      {next && <link rel="next" href={next} />}
      {feeds.map((feed) => (
        <link rel="alternate" type={feed.type} title={feed.title} href={feed.url} />
      ))}
      <link rel="stylesheet" href={fileAddress(site, '/site/site.css')} />
      <link rel="icon" href={fileAddress(site, '/site/logo.svg')} type="image/svg+xml" />
      <script src={fileAddress(site, '/site/site.js')} defer />
      {canonical && <Sharing {...page} url={canonical} />}
      {(page.data ?? []).map((data) => (
        <StructuredData data={data} />
      ))}
    </head>
  );

  /** The Open Graph protocol (ogp.me). */
  function Sharing({ url }: { url: string }) {
    const { article, image } = page;
    return (
      <>
        <meta property="og:title" content={title} />
        <meta property="og:description" content={page.description} />
        <meta property="og:type" content={article ? 'article' : 'website'} />
        <meta property="og:url" content={url} />
        <meta property="og:site_name" content={masthead.name} />
        <meta property="og:locale" content={ogLocale(locale)} />
        {alternates
          .filter((other) => other.locale !== locale)
          .map((other) => (
            <meta property="og:locale:alternate" content={ogLocale(other.locale)} />
          ))}
        {image && <meta property="og:image" content={image.url} />}
        {image?.width && <meta property="og:image:width" content={`${image.width}`} />}
        {image?.height && <meta property="og:image:height" content={`${image.height}`} />}
        {image?.alt && <meta property="og:image:alt" content={image.alt} />}
        {article && <meta property="article:published_time" content={article.published} />}
        {article && <meta property="article:modified_time" content={article.modified} />}
        <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
      </>
    );
  }
}

/** `fr` with the region where most of its readers are: `fr_FR`. */
function ogLocale(code: string): string {
  const { language, region } = new Intl.Locale(code).maximize();
  return `${language}_${region}`;
}
