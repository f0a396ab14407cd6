import type { Core } from '@strapi/strapi';
import type { DeskRow, Sort } from '../desk';
import type { TranslationRow } from '../read-model/document';
import type { State } from '../text/states';
import { peopleBy } from '../work/people';
import type { Readable } from '../work/permissions';
import { encodePlace } from './place';
import { programs } from './programs';
import { keyOf } from './rows';

/** The states of the documents in every language, by their ids. */
async function statesOf(strapi: Core.Strapi, ids: string[]): Promise<Map<string, Record<string, State>>> {
  const rows: Pick<TranslationRow, 'document_id' | 'target' | 'state'>[] = await strapi.db
    .connection('desk_translations')
    .whereIn('document_id', ids)
    .select('document_id', 'target', 'state');
  const states = new Map<string, Record<string, State>>();
  for (const { document_id, target, state } of rows)
    states.set(document_id, { ...states.get(document_id), [target]: state });
  return states;
}

/** The titles of a row, without those that somebody may not read. */
function titlesOf({ type, source, target, title, target_title }: TranslationRow, readable: readonly Readable[]) {
  const titles = readable.find((its) => its.type === type)?.titles ?? [];
  return { title: titles.includes(source) ? title : '', targetTitle: titles.includes(target) ? target_title : null };
}

/**
 * Rows as the desk lists them, with the names of programs and people.
 * @param since when whoever asks began to go through them, in epoch milliseconds
 */
export async function presentRows(
  strapi: Core.Strapi,
  rows: readonly TranslationRow[],
  readable: readonly Readable[],
  sort: Sort,
  since: number,
): Promise<DeskRow[]> {
  const states = await statesOf(strapi, [...new Set(rows.map(({ document_id }) => document_id))]);
  const keys = rows.flatMap(({ program }) => program ?? []);
  const names = new Map((await programs(strapi, keys)).map(({ key, name }) => [key, name]));
  const people = await peopleBy(
    strapi,
    rows.map(({ assignee }) => assignee),
  );
  return rows.map((row) => ({
    ...{ type: row.type, documentId: row.document_id, source: row.source, target: row.target },
    ...titlesOf(row, readable),
    program:
      row.program === null
        ? null
        : { key: row.program, name: names.get(row.program) ?? { en: row.program, fr: row.program } },
    ...{ state: row.state, states: states.get(row.document_id) ?? {}, words: row.words },
    changedAt: new Date(Number(row.changed_at)).toISOString(),
    assignee: people.get(row.assignee ?? 0) ?? null,
    dueDate: row.due_date,
    after: encodePlace({ key: keyOf(row, sort), since }, sort),
  }));
}
