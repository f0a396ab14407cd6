import { createHash } from 'node:crypto';
import type { Asked } from './asked';

/**
 * What an answer depends on. `changedAt` is the time of the last change (epoch milliseconds); `until` the next moment at
 * which the clock alone would change the answer.
 */
export type Basis = { version: number; changedAt: number; until?: number };

/** What answers: a mark of the software and its settings, and since when (epoch milliseconds) it has been answering. */
export type Build = { mark: string; since: number };

/** Another build may answer otherwise, so that an answer is as young as what made it. */
export const sinceBuild = <B extends Basis>(basis: B, { since }: Build): B => ({
  ...basis,
  changedAt: Math.max(basis.changedAt, since),
});

/**
 * What an answer by the clock depends on: it is as young as the last moment (epoch milliseconds) at which an event started
 * or ended, and good until the next one.
 */
export function byTheClock(basis: Basis, moments: number[], now: number): Basis {
  const next = moments.filter((moment) => moment > now);
  const changedAt = Math.max(basis.changedAt, ...moments.filter((moment) => moment <= now));
  return { ...basis, changedAt, until: next.length ? Math.min(...next) : undefined };
}

/** Dates of HTTP have whole seconds. `at` is epoch milliseconds. */
const httpDate = (at: number): string => new Date(at).toUTCString();

/** The date that a reader's is held against: that of the last change. */
export const modifiedAt = ({ changedAt }: Basis): string => httpDate(changedAt);

/**
 * The date that an answer gives itself (RFC 9110, section 8.8.2.2): a second less until the second of the last change is
 * over, since another change within it would have the same date, and who asks by it would be told that nothing did.
 */
export function lastModified({ changedAt }: Basis, now: number): string {
  const isOver = Math.floor(now / 1000) > Math.floor(changedAt / 1000);
  return httpDate(isOver ? changedAt : changedAt - 1000);
}

/** Seconds that browsers and shared caches may keep an answer, and serve it while they ask again (RFC 9111, RFC 5861). */
const BROWSER = 30;
const SHARED = 60;
const MEANWHILE = 300;

/** Nothing is kept past the moment that changes it. `now` is epoch milliseconds. */
export function cacheControl(until: number | undefined, now: number): string {
  const left = until === undefined ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor((until - now) / 1000));
  const shared = Math.min(SHARED, left);
  const meanwhile = Math.min(MEANWHILE, left - shared);
  return `public, max-age=${Math.min(BROWSER, left)}, s-maxage=${shared}, stale-while-revalidate=${meanwhile}`;
}

/**
 * The strong entity tag of an answer without its quotes: the version, then when it came, because a database from a back-up
 * counts a second time, and what was asked of which build of the software, so that it is known before the answer is. An encoding is another representation and gets its own.
 */
export function entityTag(build: Build, asked: Asked, { version, changedAt, until }: Basis, encoding = ''): string {
  const mark = createHash('sha1')
    .update(`${build.mark} ${asked.key} ${changedAt} ${until ?? ''}`)
    .digest('base64url')
    .slice(0, 12);
  return `${version.toString(36)}-${mark}${encoding && `-${encoding}`}`;
}
