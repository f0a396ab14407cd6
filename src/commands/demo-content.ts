import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { DateTime } from 'luxon';
import { importRecords } from '../archive/import';
import { readSource } from '../archive/source';
import { defaultLocale } from '../feed/site';
import { siteOf } from '../site';
import { inNewsroom } from './newsroom';

const FOLDER = 'data/demo';
const FILES = ['terms', 'site', 'events', 'posts'];
const LOADED = { type: 'core', name: 'demonstration' } as const;

/** Loads the demonstration content once; afterwards what staff made of it is theirs. */
async function loadContent(strapi: Core.Strapi): Promise<number> {
  const store = strapi.store(LOADED);
  if (await store.get({ key: 'loaded' })) return 0;
  const site = siteOf(strapi);
  const today = DateTime.now().setZone(site.timeZone).toISODate() ?? '';
  for (const name of FILES) {
    const text = await readFile(join(FOLDER, `${name}.yaml`), 'utf8');
    const report = await importRecords(strapi, readSource(text, 'yaml', defaultLocale(site), today), {
      folder: FOLDER,
    });
    console.log(`Demonstration content, ${name}: ${report.toString(false)}`);
    if (report.count('refused')) return 1;
  }
  await store.set({ key: 'loaded', value: today });
  return 0;
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

inNewsroom(async (strapi) => {
  const code = await loadContent(strapi);
  const password = await createAdministrator(strapi);
  const { apiUrl } = siteOf(strapi);
  console.log(`\nThe newsroom opens at ${apiUrl}`);
  console.log(`  the feed           ${apiUrl}/api/feed`);
  console.log(`  the feed in French ${apiUrl}/api/feed?locale=fr`);
  console.log(`  the admin panel    ${apiUrl}/admin`);
  if (password) console.log(`  sign in as         admin@example.org, password ${password}  (shown this once)`);
  console.log();
  return code;
});
