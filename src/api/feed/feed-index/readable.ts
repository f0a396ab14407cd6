import type { Core } from '@strapi/strapi';
import type { EntryRow } from './rows';

/**
 * What rows say. One that a disk or a hand has spoilt is left out and logged: it costs its readers an entry and not the page,
 * and a reindex makes it anew.
 */
export function readable<Said>(strapi: Core.Strapi, rows: EntryRow[], read: (row: EntryRow) => Said): Said[] {
  return rows.flatMap((row) => {
    try {
      return [read(row)];
    } catch (error) {
      const name = `${row.type} ${row.document_id} for readers of ${row.audience}`;
      strapi.log.error(`The feed index holds nothing readable of ${name}: npm run reindex makes it anew. ${error}`);
      return [];
    }
  });
}
