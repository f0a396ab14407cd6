import { setUpdatedAt } from '../share';
import { copyShared, readShared, type Shared, writeShared } from '../shared-fields';
import { localesOf, type Row, rowsOf, type Write } from '../write';

/** What is copied onto what, by the document service: a publish the draft, a discard the published version. */
const COPIES: Record<string, { from: 'draft' | 'published'; onto: 'draft' | 'published' }> = {
  publish: { from: 'draft', onto: 'published' },
  discardDraft: { from: 'published', onto: 'draft' },
};

const find = (rows: Row[], status: 'draft' | 'published', isWanted: (row: Row) => boolean) =>
  rows.find((row) => Boolean(row.publishedAt) === (status === 'published') && isWanted(row));

/**
 * Whose shared values stay: those of the versions that the copy would change, in another language before its own, which is
 * overwritten.
 */
export const lenderOf = (rows: Row[], status: 'draft' | 'published', locale: string) =>
  find(rows, status, (row) => row.locale !== locale) ?? find(rows, status, (row) => row.locale === locale);

/**
 * A publish or a discard by somebody who writes for one language alone: the shared fields that readers see, and those
 * that wait in drafts, stay what they are. While it is copied, the version takes on what stands where it is copied to;
 * afterwards it says again what it said.
 */
export async function keepShared<Result>(write: Write, rows: Row[], next: () => Promise<Result>): Promise<Result> {
  const copy = COPIES[write.action];
  const { uid, params } = write;
  if (!copy || !params.documentId) return next();
  const lent: Shared[] = [];
  for (const locale of (await localesOf(write)) ?? []) {
    const own = find(rows, copy.from, (row) => row.locale === locale);
    const lender = lenderOf(rows, copy.onto, locale);
    const said = own && (await readShared(uid, own));
    if (said && lender && (await copyShared(uid, lender, own))) lent.push(said);
  }
  const result = await next();
  const after = await rowsOf(uid, params.documentId);
  for (const said of lent) {
    const back = find(after, copy.from, (row) => row.locale === said.row.locale);
    if (!back) continue;
    await writeShared(uid, said, back);
    // A published version was lent to be copied only: it has not changed for its readers.
    if (back.publishedAt) await setUpdatedAt(uid, back, said.row.updatedAt);
  }
  return result;
}
