import { DateTime } from 'luxon';
import { entryTypeOf } from '../api/feed/feed-index/sources';
import { startAt } from '../feed/event-time';
import type { Problem } from '../feed/problem';
import { siteOf } from '../site';
import { undescribedElsewhere } from './cover-alt';
import { type Draft, missingAtPublish, wrongValues } from './entry-rules';
import { refuse } from './refusal';
import { sharedAttributes } from './shared-fields';
import { freeSlug, slugOf } from './slug';
import { lenderOf } from './staff/keep-shared';
import { localesOf, publishes, type Row, type Write } from './write';

const isEmpty = (value: unknown) => value === undefined || value === null || `${value}`.trim() === '';

/** Slugs of other documents of this type and locale, of published ones or of drafts too, that `slug` could clash with. */
async function takenSlugs(write: Write, locale: string, slug: string, published: boolean): Promise<Set<string>> {
  const { documentId } = write.params;
  const others = { locale, ...(documentId && { documentId: { $ne: documentId } }) };
  const where = { ...others, ...(published && { publishedAt: { $notNull: true } }) };
  // Nearly always the slug is free, which the index tells at once; its numbered siblings need a scan.
  if (!(await strapi.db.query(write.uid).findOne({ where: { ...where, slug }, select: ['id'] }))) return new Set();
  const rows = await strapi.db
    .query(write.uid)
    .findMany({ where: { ...where, slug: { $startsWith: slug } }, select: ['slug'] });
  return new Set(rows.map((row: { slug: string }) => row.slug));
}

/** What the project fills in by itself: slug, time zone, and at a publish the publication date and the previous start. */
async function additions(write: Write, locale: string, draft: Draft, published: Row | undefined): Promise<Draft> {
  const filled: Draft = {};
  if (isEmpty(draft.slug) && typeof draft.title === 'string') {
    const slug = slugOf(draft.title) || `${entryTypeOf(write.uid)}`;
    filled.slug = freeSlug(slug, await takenSlugs(write, locale, slug, false));
  }
  const site = siteOf(strapi);
  if (write.uid === 'api::event.event' && isEmpty(draft.timeZone)) filled.timeZone = site.timeZone;
  if (!publishes(write)) return filled;
  if (isEmpty(draft.publicationDate)) {
    filled.publicationDate = published?.publicationDate ?? DateTime.now().setZone(site.timeZone).toISODate();
  }
  const start = published?.startsAt as string | undefined;
  if (start && draft.startsAt && hasMoved(start, { ...draft, ...filled })) filled.previousStartsAt = start;
  return filled;
}

/** Whether an event has another start than before for its readers, who see of whole days only the day. */
function hasMoved(before: string, { startsAt, timeZone, allDay }: Draft): boolean {
  const zone = `${timeZone}`;
  const start = (at: unknown) => startAt(DateTime.fromJSDate(new Date(at as string), { zone }), Boolean(allDay));
  return start(before).toMillis() !== start(startsAt).toMillis();
}

async function slugClash(write: Write, locale: string, slug: unknown): Promise<Problem[]> {
  if (typeof slug !== 'string') return [];
  const taken = await takenSlugs(write, locale, slug, true);
  if (!taken.has(slug)) return [];
  const free = freeSlug(slug, taken);
  const en = `The slug “${slug}” already belongs to another published document in this language: use another, such as “${free}”.`;
  const fr = `Le slug « ${slug} » appartient déjà à un autre document publié dans cette langue : choisissez-en un autre, par exemple « ${free} ».`;
  return [{ path: ['slug'], text: { en, fr } }];
}

/** What is written of a document: in which locales, over which rows of it, and whether its writer may write shared fields. */
type Work = { write: Write; locales: string[]; stored: Row[]; hasSay: boolean };

async function completeLocale({ write, locales, stored, hasSay }: Work, locale: string): Promise<Draft> {
  const row = stored.find((candidate) => candidate.locale === locale && !candidate.publishedAt);
  const published = stored.find((candidate) => candidate.publishedAt);
  const given = Object.fromEntries(Object.entries(write.params.data ?? {}).filter(([, value]) => value !== undefined));
  const kept = hasSay || write.action !== 'publish' ? {} : keptAtPublish(write.uid, stored, locale);
  const draft: Draft = { ...inherited(row ?? stored[0], !row), ...given, ...kept };
  const filled = await additions(write, locale, draft, published);
  const whole = { ...draft, ...filled };
  const late = publishes(write)
    ? [
        ...missingAtPublish(write.uid, whole),
        ...(hasSay && whole.cover ? undescribedElsewhere(stored, locales) : []),
        ...(await slugClash(write, locale, whole.slug)),
      ]
    : [];
  refuse([...wrongValues(whole), ...late]);
  return filled;
}

/** The shared values that stay as readers see them when somebody publishes who may not write them. */
function keptAtPublish(uid: string, stored: Row[], locale: string): Draft {
  const version = lenderOf(stored, 'published', locale);
  const shared = Object.entries(version ?? {}).filter(([name]) => name in sharedAttributes(uid));
  return Object.fromEntries(shared);
}

/** A document's first version in a locale shares the shared fields of its siblings; its texts are its own. */
function inherited(row: Row | undefined, isNew: boolean): Draft {
  if (!row || !isNew) return row ?? {};
  const { title, slug, excerpt, body, coverAlt, seo, attachments, ...shared } = row;
  return shared;
}

/** Fills in what staff may leave out and refuses what is wrong, before the document service writes. */
export async function complete(write: Write, hasSay: boolean): Promise<void> {
  const { documentId } = write.params;
  if (!['create', 'update', 'publish'].includes(write.action)) return;
  const where = { documentId };
  const populate = { cover: true, ...(write.uid === 'api::event.event' && { venue: true }) };
  const stored: Row[] = documentId ? await strapi.db.query(write.uid).findMany({ where, populate }) : [];
  const drafts = stored.filter((row) => !row.publishedAt);
  const locales = (await localesOf(write)) ?? drafts.map((row) => row.locale);
  for (const locale of locales) {
    const draft = drafts.find((row) => row.locale === locale);
    // Publishing a locale that does not exist is for the document service to answer.
    if (write.action === 'publish' && !draft) continue;
    const filled = await completeLocale({ write, locales, stored, hasSay }, locale);
    if (!Object.keys(filled).length) continue;
    if (write.action === 'publish') await fillDrafts(write, draft?.id, filled);
    else write.params.data = { ...write.params.data, ...filled };
  }
}

/** A publish copies the draft, so that what it fills in goes there, and what is shared into every language's draft. */
async function fillDrafts({ uid, params }: Write, id: number | undefined, { slug, ...shared }: Draft): Promise<void> {
  const drafts = { documentId: params.documentId, publishedAt: { $null: true } };
  // updateMany leaves updatedAt alone: nobody has modified the other drafts.
  if (slug) await strapi.db.query(uid).updateMany({ where: { id }, data: { slug } });
  if (Object.keys(shared).length) await strapi.db.query(uid).updateMany({ where: drafts, data: shared });
}

/** A copy of a document cannot have the address of the original. */
export async function renameClones(write: Write, result: unknown): Promise<void> {
  if (write.action !== 'clone') return;
  for (const copy of ((result as { entries?: Row[] }).entries ?? []) as Row[]) {
    const slug = slugOf(`${copy.title ?? ''}`) || `${entryTypeOf(write.uid)}`;
    const cloned = { ...write, params: { documentId: copy.documentId } };
    const free = freeSlug(slug, await takenSlugs(cloned, copy.locale, slug, false));
    if (free !== copy.slug) await strapi.db.query(write.uid).update({ where: { id: copy.id }, data: { slug: free } });
  }
}
