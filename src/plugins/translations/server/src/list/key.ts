import type { Sort } from '../desk';
import { DOCUMENT_ID } from '../document-id';

/** Where a row stands in an order: its sort value, and what tells it from others of the same. */
export type Key = { value: string | number; documentId: string; target: string };

const matches = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
/** The beginning of a title (read-model/document.ts). */
const isTitle = matches(/^[^\0]{0,200}$/);
const isDay = matches(/^\d{4}-\d\d-\d\d$/);
const isDocument = matches(DOCUMENT_ID);
const isLocale = matches(/^[\w-]{2,16}$/);
/** As PostgreSQL's integer is. */
const isCount = (value: unknown) => Number.isInteger(value) && 0 <= Number(value) && Number(value) < 2 ** 31;

const HOLDS: Record<Sort, (value: unknown) => boolean> = {
  ...{ changed: Number.isSafeInteger, '-changed': Number.isSafeInteger },
  ...{ title: isTitle, '-title': isTitle, words: isCount, '-words': isCount, due: isDay },
};

/** The key in what somebody has sent back; none where no row of that order could have it: PostgreSQL refuses some. */
export function keyIn([value, documentId, target, ...rest]: readonly unknown[], sort: Sort): Key | undefined {
  const isKey = HOLDS[sort](value) && isDocument(documentId) && isLocale(target) && !rest.length;
  return isKey ? ({ value, documentId, target } as Key) : undefined;
}
