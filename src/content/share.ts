import { copyShared, sharedForWriting } from './shared-fields';
import { localesOf, publishes, type Row, rowsOf, type Write } from './write';

export const setUpdatedAt = (uid: string, row: Row, updatedAt: string | Date) =>
  strapi.db.query(uid).updateMany({ where: { id: row.id }, data: { updatedAt } });

/** Strapi calls a version modified when its draft is younger than what is published. */
const isModified = (draft: Row | undefined, published: Row | undefined) =>
  Boolean(draft && published && Date.parse(draft.updatedAt) > Date.parse(published.updatedAt));

const find = (rows: Row[], locale: string, published: boolean) =>
  rows.find((row) => row.locale === locale && Boolean(row.publishedAt) === published);

/** What a writer really said, as against what a form sends empty. */
function given(data: Record<string, unknown>): Set<string> {
  const isSaid = (value: unknown) => {
    if (value === undefined || value === null) return false;
    if (Array.isArray(value)) return value.length > 0;
    const { connect, set } = value as { connect?: unknown[]; set?: unknown[] };
    return connect || set ? Boolean(connect?.length || set?.length) : true;
  };
  return new Set(Object.keys(data).filter((name) => isSaid(data[name])));
}

/**
 * A document's first version in a language begins with what its drafts say of the shared fields. Strapi would begin with
 * what is published, and then overwrite the drafts of the other languages with that.
 */
export async function beginWithShared(write: Write, before: Row[]): Promise<void> {
  const [locale] = (await localesOf(write)) ?? [];
  const sibling = before.find((row) => !row.publishedAt);
  if (write.action !== 'update' || !locale || !sibling || find(before, locale, false)) return;
  const data = write.params.data ?? {};
  const said = Object.fromEntries([...given(data)].map((name) => [name, data[name]]));
  write.params.data = { ...data, ...(await sharedForWriting(write.uid, sibling)), ...said };
}

/** A sibling's draft follows without looking modified: its own text has not changed. */
async function shareDraft(write: Write, rows: Row[], before: Row[], locale: string) {
  const source = find(rows, locale, false);
  if (!source) return;
  const siblings = rows.filter((row) => row.locale !== locale && !row.publishedAt);
  const first = siblings[0];
  // Not by its id: a discarded draft comes back as a new row.
  const isNew = !find(before, locale, false);
  if (isNew && first) await copyShared(write.uid, first, source, given(write.params.data ?? {}));
  for (const sibling of siblings) {
    await copyShared(write.uid, source, sibling);
    const was = before.find((row) => row.id === sibling.id);
    if (was) await setUpdatedAt(write.uid, sibling, was.updatedAt);
  }
}

/** A published sibling has changed for its readers; a draft that was ahead of it stays ahead. */
async function sharePublished(write: Write, rows: Row[], before: Row[], locale: string) {
  const source = find(rows, locale, true);
  if (!source) return;
  for (const sibling of rows.filter((row) => row.locale !== locale && row.publishedAt)) {
    const wasModified = isModified(find(before, sibling.locale, false), find(before, sibling.locale, true));
    if (!(await copyShared(write.uid, source, sibling))) continue;
    const draft = find(rows, sibling.locale, false);
    const now = Date.now();
    await setUpdatedAt(write.uid, sibling, new Date(now));
    if (draft && wasModified) await setUpdatedAt(write.uid, draft, new Date(now + 1));
  }
}

/**
 * Keeps the shared fields of a document equal in all its locales: a write in one locale is the document's word, for the
 * drafts at once, for the published versions at its publish. Strapi's own sync leaves published siblings and all
 * relations behind (docs/decisions/0002).
 */
export async function share(write: Write, before: Row[], documentId: string, locales: string[]): Promise<void> {
  if (!['create', 'update', 'publish', 'discardDraft'].includes(write.action)) return;
  const locale = locales[0];
  if (!locale) return;
  const rows = await rowsOf(write.uid, documentId);
  if (rows.every((row) => row.locale === locale)) return;
  if (write.action !== 'publish') await shareDraft(write, rows, before, locale);
  if (publishes(write)) await sharePublished(write, rows, before, locale);
}
