import { createHash } from 'node:crypto';
import type { Entry } from './entry';
import { decodeOpaque, encodeOpaque } from './opaque';
import { type Problem, type Result, wrongValue } from './problem';
import { Reader } from './reader';
import type { EntryType, Site } from './site';

/**
 * Where a copy of the feed stands. `all`: still reading everything, after this entry, begun at this version;
 * `log`: everything up to this version. A database that came from a back-up counts its versions a second time: `at`, when
 * the index came to this one (epoch milliseconds), tells them apart.
 */
export type Token = Moment & ({ phase: 'all'; after: { audience: string; id: string } | null } | { phase: 'log' });

type Moment = { version: number; at: number };

export type ChangesQuery = { since: Token; limit: number };

/** One line: this entry is now so, or is gone. `locale` is the audience whose list it stands in. */
export type FeedChange = { op: 'upsert' | 'delete'; type: EntryType; id: string; locale: string; entry?: Entry };

/** What changed since a token, oldest first. `more`: there is something left to ask for with the new token. */
export type Changes = { data: FeedChange[]; meta: { token: string; more: boolean } };

const mark = (values: unknown[]) => createHash('sha256').update(`changes ${values}`).digest('base64url').slice(0, 6);

export function encodeToken(token: Token): string {
  const after = token.phase === 'all' && token.after ? [token.after.audience, token.after.id] : [];
  const values = [token.phase, token.version, token.at, ...after];
  return encodeOpaque([mark(values), ...values]);
}

const isNumber = (value: unknown): value is number => Number.isSafeInteger(value);

const isName = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,64}$/.test(value);

/** The mark tells a token from one that was cut short; one that somebody has made up is read with care all the same. */
export function decodeToken(word: string): Token | undefined {
  const [itsMark, ...values] = decodeOpaque(word);
  const [phase, version, at, audience, id] = values;
  if (itsMark !== mark(values) || !isNumber(version) || !isNumber(at)) return undefined;
  if (phase === 'log') return { phase, version, at };
  if (phase !== 'all') return undefined;
  if (audience === undefined) return { phase, version, at, after: null };
  return isName(audience) && isName(id) ? { phase, version, at, after: { audience, id } } : undefined;
}

const unreadable = (value: string): Problem =>
  wrongValue('since', value, { en: 'a token from meta.token as it is', fr: 'un jeton de meta.token tel quel' });

/** Without `since`: everything there is, as upserts, from this moment on. */
export function parseChangesQuery(params: URLSearchParams, site: Site, now: Moment): Result<ChangesQuery> {
  const reader = new Reader(params, ['since', 'limit']);
  const given = reader.one('since');
  const since = given === undefined ? { phase: 'all' as const, ...now, after: null } : decodeToken(given);
  if (!since) reader.problems.push(unreadable(given ?? ''));
  const limit = reader.count('limit', site.pageSize.max) ?? site.pageSize.max;
  return since && !reader.problems.length
    ? { ok: true, value: { since, limit } }
    : { ok: false, problems: reader.problems };
}
