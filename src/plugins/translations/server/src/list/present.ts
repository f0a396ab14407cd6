import type { Core } from '@strapi/strapi';
import type { DeskRow, Text } from '../desk';
import type { TranslationRow } from '../read-model/document';
import type { State } from '../text/states';
import { peopleBy } from '../work/people';

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

async function programsBy(strapi: Core.Strapi, keys: (string | null)[]): Promise<Map<string, Text>> {
  const rows: { key: string; name_en: string; name_fr: string }[] = await strapi.db
    .connection('feed_terms')
    .where({ vocabulary: 'program' })
    .whereIn(
      'key',
      keys.filter((key) => key !== null),
    )
    .select('key', 'name_en', 'name_fr');
  return new Map(rows.map(({ key, name_en, name_fr }) => [key, { en: name_en, fr: name_fr }]));
}

/** Rows as the desk lists them, with the names of programs and people. */
export async function presentRows(strapi: Core.Strapi, rows: readonly TranslationRow[]): Promise<DeskRow[]> {
  const states = await statesOf(strapi, [...new Set(rows.map(({ document_id }) => document_id))]);
  const programs = await programsBy(
    strapi,
    rows.map(({ program }) => program),
  );
  const people = await peopleBy(
    strapi,
    rows.map(({ assignee }) => assignee),
  );
  return rows.map((row) => ({
    ...{ type: row.type, documentId: row.document_id, source: row.source, target: row.target },
    ...{ title: row.title, targetTitle: row.target_title },
    program:
      row.program === null
        ? null
        : { key: row.program, name: programs.get(row.program) ?? { en: row.program, fr: row.program } },
    ...{ state: row.state, states: states.get(row.document_id) ?? {}, words: row.words },
    changedAt: new Date(Number(row.changed_at)).toISOString(),
    assignee: people.get(row.assignee ?? 0) ?? null,
    dueDate: row.due_date,
  }));
}
