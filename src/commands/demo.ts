import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Core, createStrapi } from '@strapi/strapi';
import { DateTime } from 'luxon';
import { importRecords } from '../archive/import';
import { readSource } from '../archive/source';
import { defaultLocale, type Site } from '../feed/site';
import { siteOf } from '../site';

const FOLDER = 'data/demo';
const FILES = ['terms', 'site', 'events', 'posts'];
const LOADED = { type: 'core', name: 'demonstration' } as const;

/** Loads the demonstration content once; afterwards what staff made of it is theirs. @returns whether all of it went in */
async function loadContent(strapi: Core.Strapi): Promise<boolean> {
  const store = strapi.store(LOADED);
  if (await store.get({ key: 'loaded' })) return true;
  const site = siteOf(strapi);
  const today = DateTime.now().setZone(site.timeZone).toISODate() ?? '';
  for (const name of FILES) {
    const text = await readFile(join(FOLDER, `${name}.yaml`), 'utf8');
    const report = await importRecords(strapi, readSource(text, 'yaml', defaultLocale(site), today), {
      folder: FOLDER,
    });
    console.log(`Demonstration content, ${name}: ${report.toString(false)}`);
    if (report.count('refused')) return false;
  }
  await store.set({ key: 'loaded', value: today });
  return true;
}

/** The first administrator, with a password that is shown once and stored nowhere in clear. */
async function createAdministrator(strapi: Core.Strapi): Promise<string | undefined> {
  if (await strapi.db.query('admin::user').count()) return undefined;
  // A letter of each kind and a digit, as Strapi asks, whatever chance gives.
  const password = `${randomBytes(15).toString('base64url')}aA1`;
  const role = await strapi.service('admin::role').getSuperAdmin();
  const user = {
    email: 'admin@example.org',
    firstname: 'Ada',
    lastname: 'Min',
    password,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  };
  await strapi.service('admin::user').create(user);
  return password;
}

function sayWhereToLook({ apiUrl, origin, hasPages, locales }: Site, password: string | undefined): void {
  console.log(`
The newsroom is open at ${apiUrl}`);
  if (hasPages) console.log(`  the site           ${locales.map(({ code }) => `${origin}/${code}`).join('  ')}`);
  console.log(`  the feed           ${apiUrl}/api/feed`);
  console.log(`  the feed in French ${apiUrl}/api/feed?locale=fr`);
  console.log(`  the admin panel    ${apiUrl}/admin`);
  if (password) console.log(`  sign in as         admin@example.org, password ${password}  (shown this once)`);
  console.log('\nCtrl+C closes it.\n');
}

/** What `npm run demo` ends in: one start, with the content and the administrator made before the doors open. */
async function open(): Promise<void> {
  const strapi = createStrapi({ appDir: process.cwd(), distDir: 'dist' });
  const { level } = strapi.log;
  strapi.log.level = 'error';
  await strapi.load();
  if (!(await loadContent(strapi))) return strapi.stop(1);
  const password = await createAdministrator(strapi);
  strapi.log.level = level;
  await strapi.start();
  sayWhereToLook(siteOf(strapi), password);
}

open();
