import { isDeepStrictEqual } from 'node:util';
import { createId } from '@paralleldrive/cuid2';
import type { Knex } from 'knex';
import { insertRows } from '../../../../../api/feed/feed-index/insert';
import type { UnitState } from '../exchange/exchanged';
import { fingerprintOf } from '../exchange/fingerprint';
import type { Run } from '../text/runs';

/**
 * What is known of one text of a translation; it holds for this very text and ends with the first word changed. A state
 * was said of the text beside its source, and ends with the first word changed there, too.
 */
export type Origin = { text: string; machine?: true } & ({ state: UnitState; source: string } | { state?: undefined });

/** Of each segment, by its id, what is known of texts that it has, has had or was offered: the latest learnt first. */
export type Provenance = Record<string, Origin[]>;

/** What has been learnt of one text of each segment. */
export type Learnt = Record<string, Origin>;

type Row = { entry_id: string; texts: Provenance | Learnt | string };

const TABLE = 'translation_provenances';

/** Texts of a segment that are kept in mind. */
const MOST_TEXTS = 20;

/** SQLite keeps JSON as text. Before what is suggested was kept beside what is there, a segment had one text. */
function parsed({ texts }: Row): Provenance {
  const known: Provenance | Learnt = typeof texts === 'string' ? JSON.parse(texts) : texts;
  return Object.fromEntries(Object.entries(known).map(([id, origins]) => [id, [origins].flat()]));
}

/** What is known of the translations of documents into one language, by the documents' ids. */
export async function readProvenance(
  knex: Knex,
  ids: readonly string[],
  target: string,
): Promise<Map<string, Provenance>> {
  const rows: Row[] = await knex(TABLE).whereIn('entry_id', ids).where({ target }).select('entry_id', 'texts');
  return new Map(rows.map((row) => [row.entry_id, parsed(row)]));
}

/** What is known of a text as it is now, beside its source as it is now. */
export function originOf(
  provenance: Provenance | undefined,
  id: string,
  source: readonly Run[],
  target: readonly Run[],
): Pick<Origin, 'state' | 'machine'> {
  const text = fingerprintOf(target);
  const known = provenance?.[id]?.find((origin) => origin.text === text);
  if (!known) return {};
  const { machine } = known;
  return known.state && known.source === fingerprintOf(source) ? { machine, state: known.state } : { machine };
}

/** What is known of a text when more is said of it; who has reviewed a machine's text has made it their own. */
function merged(before: Origin | undefined, said: Origin): Origin {
  const isReviewed = said.state === 'reviewed' || said.state === 'final';
  const { machine, ...known } = { ...before, ...said };
  return said.machine || (machine && !isReviewed) ? { ...known, machine: true } : known;
}

/** What is known of a segment's texts when more is said of one of them. */
function withOrigin(known: readonly Origin[] = [], said: Origin): Origin[] {
  const before = known.find(({ text }) => text === said.text);
  return [merged(before, said), ...known.filter((origin) => origin !== before)].slice(0, MOST_TEXTS);
}

/**
 * Adds what has been learnt of texts to what is known.
 * @param segments ids that the source has: what is known of others is of no use any more
 */
export async function noteProvenance(
  knex: Knex,
  { id, target }: { id: string; target: string },
  learnt: Learnt,
  segments: readonly string[],
): Promise<void> {
  if (!Object.keys(learnt).length) return;
  const before = (await readProvenance(knex, [id], target)).get(id);
  const more = Object.entries(learnt).map(([name, said]) => [name, withOrigin(before?.[name], said)] as const);
  if (more.every(([name, origins]) => isDeepStrictEqual(before?.[name], origins))) return;
  const known = { ...before, ...Object.fromEntries(more) };
  const texts = Object.fromEntries(segments.flatMap((name) => (known[name] ? [[name, known[name]]] : [])));
  const row = { document_id: createId(), entry_id: id, target, texts };
  await insertRows(knex, TABLE, [row], { conflict: ['entry_id', 'target'] });
}
