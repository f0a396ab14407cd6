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

/** By the ids of segments. */
export type Provenance = Record<string, Origin>;

type Row = { entry_id: string; texts: Provenance | string };

const TABLE = 'translation_provenances';

/** SQLite keeps JSON as text. */
const parsed = ({ texts }: Row): Provenance => (typeof texts === 'string' ? JSON.parse(texts) : texts);

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
  const known = provenance?.[id];
  if (!known || known.text !== fingerprintOf(target)) return {};
  const { machine } = known;
  return known.state && known.source === fingerprintOf(source) ? { machine, state: known.state } : { machine };
}

/** What is known of a text when more is said of it; who has reviewed a machine's text has made it their own. */
function merged(before: Origin | undefined, said: Origin): Origin {
  if (before?.text !== said.text) return said;
  const isReviewed = said.state === 'reviewed' || said.state === 'final';
  const { machine, ...known } = { ...before, ...said };
  return said.machine || (machine && !isReviewed) ? { ...known, machine: true } : known;
}

/**
 * Adds what has been learnt of texts to what is known.
 * @param segments ids that the source has: what is known of others is of no use any more
 */
export async function noteProvenance(
  knex: Knex,
  { id, target }: { id: string; target: string },
  learnt: Provenance,
  segments: readonly string[],
): Promise<void> {
  if (!Object.keys(learnt).length) return;
  const before = (await readProvenance(knex, [id], target)).get(id);
  const more = Object.entries(learnt).map(([name, said]) => [name, merged(before?.[name], said)] as const);
  if (more.every(([name, origin]) => isDeepStrictEqual(before?.[name], origin))) return;
  const known = { ...before, ...Object.fromEntries(more) };
  const texts = Object.fromEntries(segments.flatMap((name) => (known[name] ? [[name, known[name]]] : [])));
  const row = { document_id: createId(), entry_id: id, target, texts };
  await insertRows(knex, TABLE, [row], { conflict: ['entry_id', 'target'] });
}
