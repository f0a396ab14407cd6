import type { Site } from '../../src/feed/site';

export const site: Site = {
  apiUrl: 'https://api.example.org',
  origin: 'https://www.example.org',
  locales: [
    { code: 'en', name: 'English (en)', fallback: ['fr'] },
    { code: 'fr', name: 'Français (fr)', fallback: ['en'] },
  ],
  timeZone: 'Europe/Paris',
  paths: { 'program-post': '/{locale}/program-posts/{slug}', event: '/{locale}/events/{slug}' },
  pageSize: { default: 20, max: 100 },
  changesDays: 90,
  tagAuthority: 'example.org,2026',
  hub: null,
  hasPages: true,
  fingerprints: { '/site/site.css': 'f1ng3rpr1nt0' },
};
