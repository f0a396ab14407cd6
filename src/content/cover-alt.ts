import type { Problem } from '../feed/problem';
import { isText } from './entry-rules';
import { localesOf, publishes, type Row, type Write } from './write';

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

const coverOf = (row: Row | undefined) => (row?.cover as { id: number } | null | undefined)?.id;

const versionsOf = ({ uid, params }: Write): Promise<Row[]> =>
  strapi.db.query(uid).findMany({
    where: { documentId: params.documentId },
    select: ['id', 'locale', 'publishedAt', 'coverAlt'],
    populate: { cover: { select: ['id'] } },
  });

/**
 * A publish, after which published versions in other languages take the alternative text along that their drafts have for
 * its cover, where the cover is new to them or has none (docs/decisions/0037).
 */
export async function describeCover<Result>(write: Write, next: () => Promise<Result>): Promise<Result> {
  if (!publishes(write) || !write.params.documentId) return next();
  // Before: what Strapi shares by itself it may have shared when the write is done.
  const before = await versionsOf(write);
  const result = await next();
  const locales = (await localesOf(write)) ?? before.map(({ locale }) => locale);
  const published = (await versionsOf(write)).find((row) => row.publishedAt && row.locale === locales[0]);
  const cover = coverOf(published);
  if (!cover) return result;
  for (const sibling of others(before, locales)) {
    const coverAlt = draftOf(before, sibling)?.coverAlt;
    const isNew = coverOf(sibling) !== cover || !isText(sibling.coverAlt);
    if (!isNew || !isText(coverAlt)) continue;
    // updateMany leaves updatedAt alone: it moves when the cover does.
    await strapi.db.query(write.uid).updateMany({ where: { id: sibling.id }, data: { coverAlt } });
  }
  return result;
}
