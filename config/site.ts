import type { Core } from '@strapi/strapi';
import { address, days, onOrOff, origin, tagAuthority } from '../src/environment';
import type { Site } from '../src/feed/site';
import { fingerprintsIn } from '../src/fingerprints';

export default ({ env }: Core.Config.Shared.ConfigParams): Site => {
  const apiUrl = origin(env, 'PUBLIC_URL', `http://localhost:${env.int('PORT', 1337)}`);
  const siteUrl = origin(env, 'SITE_URL', apiUrl);
  return {
    apiUrl,
    origin: siteUrl,
    // The first locale is the default; `fallback` is what a reader gets where a document lacks theirs, in this order.
    locales: [
      { code: 'en', name: 'English (en)', fallback: ['fr'] },
      { code: 'fr', name: 'Français (fr)', fallback: ['en'] },
    ],
    timeZone: env('SITE_TIME_ZONE', 'Europe/Paris'),
    paths: {
      'program-post': '/{locale}/program-posts/{slug}',
      event: '/{locale}/events/{slug}',
    },
    pageSize: { default: 20, max: 100 },
    changesDays: days(env, 'CHANGES_DAYS', 90),
    tagAuthority: tagAuthority(env, 'TAG_AUTHORITY', `${new URL(siteUrl).hostname},2026`),
    hub: address(env, 'WEBSUB_HUB'),
    // SITE=off leaves the public pages to another server: this one then serves the API and the admin panel only.
    hasPages: onOrOff(env, 'SITE', 'on'),
    fingerprints: fingerprintsIn(env('PUBLIC_DIR', './public')),
  };
};
