import type { Problem } from '../feed/problem';
import { isText } from './entry-rules';
import { publishes, type Row, type Write } from './write';

const draftOf = (rows: Row[], { locale }: Row) => rows.find((row) => row.locale === locale && !row.publishedAt);

/** Published versions in other languages than those that a write publishes: they are given its cover too. */
const others = (rows: Row[], locales: string[]) =>
  rows.filter((row) => row.publishedAt && !locales.includes(row.locale));

function problemIn(locale: string): Problem {
  const name = (reader: string) => new Intl.DisplayNames([reader], { type: 'language' }).of(locale) ?? locale;
  const en = `The cover would appear in ${name('en')} too, without an alternative text: write it in that version first and save it; it need not be published.`;
  const fr = `L’image de couverture paraîtrait aussi en ${name('fr')}, sans texte alternatif\u00a0: écrivez-le d’abord dans cette version et enregistrez-la, sans devoir la publier.`;
  return { path: ['cover'], text: { en, fr } };
}

/** The languages in which a published version would show the cover and neither it nor its draft says what it shows. */
export const undescribedElsewhere = (rows: Row[], locales: string[]): Problem[] =>
  others(rows, locales)
    .filter((sibling) => !isText(sibling.coverAlt) && !isText(draftOf(rows, sibling)?.coverAlt))
    .map(({ locale }) => problemIn(locale));

/**
 * Before a publish shares its cover: published versions in other languages take the alternative text along that their
 * drafts have for it, where the cover is new to them or has none (docs/decisions/0037).
 */
export async function describeCover(write: Write, documentId: string, locales: string[]): Promise<void> {
  if (!publishes(write)) return;
  const fields = ['id', 'locale', 'publishedAt', 'coverAlt'];
  const populate = { cover: { select: ['id'] } };
  const rows: Row[] = await strapi.db.query(write.uid).findMany({ where: { documentId }, select: fields, populate });
  const cover = (row: Row | undefined) => (row?.cover as { id: number } | null | undefined)?.id;
  const shared = cover(rows.find((row) => row.publishedAt && row.locale === locales[0]));
  if (!shared) return;
  for (const sibling of others(rows, locales)) {
    const coverAlt = draftOf(rows, sibling)?.coverAlt;
    const isNew = cover(sibling) !== shared || !isText(sibling.coverAlt);
    if (!isNew || !isText(coverAlt)) continue;
    // updateMany leaves updatedAt alone: it moves when the cover does.
    await strapi.db.query(write.uid).updateMany({ where: { id: sibling.id }, data: { coverAlt } });
  }
}
