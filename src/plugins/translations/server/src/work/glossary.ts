import type { Core } from '@strapi/strapi';
import { type Language, languageOf } from '../../../../../feed/text';
import type { Term } from '../text/terms';

const UID = 'api::glossary-term.glossary-term';

/** The glossary in the direction of a translation; it speaks the two languages of the house. */
export async function glossaryFor(strapi: Core.Strapi, from: string, to: string): Promise<Term[]> {
  const [source, target]: Language[] = [languageOf(from), languageOf(to)];
  if (!source || !target || source === target) return [];
  const rows: { en: string; fr: string; note: string | null }[] = await strapi.db
    .query(UID)
    .findMany({ select: ['en', 'fr', 'note'], orderBy: { [source]: 'asc' } });
  return rows.map((row) => ({ source: row[source], target: row[target], note: row.note }));
}
