import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { ENTRY_UIDS } from '../api/feed/feed-index/sources';
import { outsideWrites } from '../content/direct-writes';
import { wrongValues } from '../content/entry-rules';
import { projectSoon } from '../content/projection';
import { freeSlug, slugOf } from '../content/slug';
import type { EntryType } from '../feed/site';
import { siteOf } from '../site';
import { legacyIdOf, ownData, sharedData } from './document-data';
import type { DocumentRecord } from './record';

const LINKS = [
  'program',
  'series',
  'topics',
  'countries',
  'partners',
  'authors',
  'speakers',
  'events',
  'cover',
  'venue',
];

/** A post of text alone, in one locale: nothing that the document service would have to look up. */
export function isPlain(record: DocumentRecord): boolean {
  const versions = Object.values(record.locales);
  const linked = LINKS.some((name) => (record as Record<string, unknown>)[name] !== undefined);
  return (
    record.type === 'program-post' &&
    versions.length === 1 &&
    !linked &&
    !versions[0]?.seo &&
    Boolean(record.publicationDate)
  );
}

/** Slugs for titles of one locale, all different and none that is there already. */
async function slugsFor(
  strapi: Core.Strapi,
  type: EntryType,
  locale: string,
  records: DocumentRecord[],
): Promise<string[]> {
  const wanted = records.map(({ locales }) => locales[locale]?.slug ?? (slugOf(locales[locale]?.title ?? '') || type));
  const rows = await strapi.db
    .query(ENTRY_UIDS[type])
    .findMany({ where: { locale, slug: { $in: wanted } }, select: ['slug'] });
  const taken = new Set<string>(rows.map(({ slug }: { slug: string }) => slug));
  for (const slug of [...taken]) {
    // Where a slug is taken its numbered siblings may be too.
    const siblings = { locale, slug: { $startsWith: `${slug}-` } };
    const numbered = await strapi.db.query(ENTRY_UIDS[type]).findMany({ where: siblings, select: ['slug'] });
    for (const sibling of numbered as { slug: string }[]) taken.add(sibling.slug);
  }
  return wanted.map((slug) => {
    const free = freeSlug(slug, taken);
    taken.add(free);
    return free;
  });
}

/**
 * Writes plain posts with one statement for the drafts and one for the published versions: the document service takes
 * some thirty queries for each, which is too slow for an archive of thousands. The same rules hold; a batch that breaks
 * one fails as a whole and is tried again through the document service, which says what is wrong.
 */
export async function createPlain(strapi: Core.Strapi, locale: string, records: DocumentRecord[]): Promise<void> {
  const type: EntryType = 'program-post';
  const slugs = await slugsFor(strapi, type, locale, records);
  const now = new Date();
  const rows = records.map((record, index) => ({
    ...{ documentId: createId(), locale, featured: false, createdAt: now, updatedAt: now },
    ...sharedData(record, siteOf(strapi)),
    ...ownData(record.locales[locale] ?? { title: '' }),
    slug: slugs[index],
  }));
  const wrong = rows.flatMap(wrongValues);
  if (wrong.length) throw new Error(wrong.map(({ text }) => text.en).join(' '));
  const published = rows.filter((_, index) => records[index]?.status === 'published');
  const taken = await strapi.db
    .query(ENTRY_UIDS[type])
    .count({ where: { legacyId: { $in: records.map(legacyIdOf) } } });
  if (taken) throw new Error('a record of this batch is there already');
  await outsideWrites.run('ours', async () => {
    await strapi.db.query(ENTRY_UIDS[type]).createMany({ data: rows.map((row) => ({ ...row, publishedAt: null })) });
    if (published.length)
      await strapi.db
        .query(ENTRY_UIDS[type])
        .createMany({ data: published.map((row) => ({ ...row, publishedAt: now })) });
  });
  await projectSoon(
    strapi,
    type,
    rows.map(({ documentId }) => documentId),
  );
}
