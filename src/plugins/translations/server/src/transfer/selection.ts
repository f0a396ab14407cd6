import type { Knex } from 'knex';
import type { Problem } from '../../../../../feed/problem';
import type { Format } from '../exchange/exchanged';
import type { Filter } from '../list/query';
import { filtered } from '../list/rows';
import type { Readable } from '../work/permissions';
import type { DocumentPlace } from './documents';

/** What a file is made of: documents by name, or all that a filter leaves. */
export type Wanted = { format: Format; to: string; documents?: DocumentPlace[]; filter: Filter };

export type Selection = { from: string; places: DocumentPlace[] };

/** Documents in one file: what people and their tools can still work with. */
const MOST = 10_000;

const NOTHING: Problem = {
  path: ['documents'],
  text: {
    en: 'There is nothing to export: none of the translations into this language that you may read is among what was asked for.',
    fr: 'Il n’y a rien à exporter : aucune des traductions vers cette langue que vous pouvez lire ne fait partie de ce qui est demandé.',
  },
};
const TOO_MANY: Problem = {
  path: ['filter'],
  text: {
    en: `These are more than ${MOST} documents: narrow the filter and export several files.`,
    fr: `Cela fait plus de ${MOST} documents : resserrez le filtre et exportez plusieurs fichiers.`,
  },
};
const twoSources = (sources: readonly string[]): Problem => ({
  path: ['format'],
  text: {
    en: `An XLIFF 2.1 file has one source language, and these documents have ${sources.join(', ')}: choose another format or fewer documents.`,
    fr: `Un fichier XLIFF 2.1 a une seule langue source, et ces documents ont ${sources.join(', ')} : choisissez un autre format ou moins de documents.`,
  },
});

/** The documents that somebody wants and may read, in the order of their last change; or why there is no file. */
export async function select(
  knex: Knex,
  { format, to, documents, filter }: Wanted,
  readable: readonly Readable[],
): Promise<Selection | Problem> {
  const rows = filtered(knex, { ...filter, target: to }, readable);
  if (documents) {
    const ids = documents.map(({ documentId }) => documentId);
    rows.whereIn('document_id', ids);
  }
  const found: { document_id: string; type: DocumentPlace['type']; source: string }[] = await rows
    .select('document_id', 'type', 'source')
    .orderBy([{ column: 'changed_at', order: 'desc' }, 'document_id'])
    .limit(MOST + 1);
  const sources = [...new Set(found.map(({ source }) => source))];
  const [from] = sources;
  if (from === undefined) return NOTHING;
  if (found.length > MOST) return TOO_MANY;
  if (format === 'xliff21' && sources.length > 1) return twoSources(sources);
  return { from, places: found.map(({ document_id, type }) => ({ type, documentId: document_id })) };
}
