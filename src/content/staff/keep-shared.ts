import { setUpdatedAt } from '../share';
import { copyShared } from '../shared-fields';
import { localesOf, type Row, rowsOf, type Write } from '../write';

/** What is copied onto what, by the document service: a publish the draft, a discard the published version. */
const COPIES: Record<string, { from: 'draft' | 'published'; onto: 'draft' | 'published' }> = {
  publish: { from: 'draft', onto: 'published' },
  discardDraft: { from: 'published', onto: 'draft' },
};

const find = (rows: Row[], status: 'draft' | 'published', isWanted: (row: Row) => boolean) =>
  rows.find((row) => Boolean(row.publishedAt) === (status === 'published') && isWanted(row));

/**
 * A publish or a discard by somebody who writes for one language alone: the shared fields that readers see, and those
 * that wait in the drafts of other languages, stay what they are. While it is copied, the version takes on what its
 * copy's siblings say; afterwards it is again like its own siblings.
 */
export async function keepShared<Result>(write: Write, rows: Row[], next: () => Promise<Result>): Promise<Result> {
  const copy = COPIES[write.action];
  const { uid, params } = write;
  if (!copy || !params.documentId) return next();
  const lent: Row[] = [];
  for (const locale of (await localesOf(write)) ?? []) {
    const own = find(rows, copy.from, (row) => row.locale === locale);
    const lender = find(rows, copy.onto, (row) => row.locale !== locale);
    if (own && lender && (await copyShared(uid, lender, own))) lent.push(own);
  }
  const result = await next();
  const after = await rowsOf(uid, params.documentId);
  for (const own of lent) {
    const sibling = find(after, copy.from, (row) => row.locale !== own.locale);
    const back = find(after, copy.from, (row) => row.locale === own.locale);
    if (!sibling || !back) continue;
    await copyShared(uid, sibling, back);
    // A published version was lent to be copied only: it has not changed for its readers.
    if (back.publishedAt) await setUpdatedAt(uid, back, own.updatedAt);
  }
  return result;
}
