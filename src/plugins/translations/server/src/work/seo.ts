import type { Core } from '@strapi/strapi';
import { ENTRY_UIDS } from '../../../../../api/feed/feed-index/sources';
import { sourceVersion } from '../read-model/document';
import { versionsIn } from '../read-model/versions';
import type { LocalisedFields } from '../text/segments';
import type { Opened } from './opened';

type Seo = { noIndex?: boolean | null };

async function seoIn(strapi: Core.Strapi, { document }: Opened, locale: string, isPublished: boolean) {
  const publishedAt = isPublished ? { $notNull: true } : { $null: true };
  const where = { documentId: document.id, locale, publishedAt };
  const row = await strapi.db.query(ENTRY_UIDS[document.type]).findOne({ where, populate: { seo: true } });
  return (row?.seo ?? undefined) as Seo | undefined;
}

/** Whether search engines are to leave a document alone is for its author to say, also in a language that is new. */
async function hiddenAsSource(strapi: Core.Strapi, opened: Opened): Promise<Seo | undefined> {
  const { document } = opened;
  const seo = await seoIn(strapi, opened, document.source, Boolean(sourceVersion(document).publishedAt));
  return seo?.noIndex ? { noIndex: true } : undefined;
}

/** Strapi writes a component whole, so that what translators do not see of it goes along. */
export async function withSeo(
  strapi: Core.Strapi,
  opened: Opened,
  target: string,
  data: LocalisedFields,
): Promise<object> {
  const isNew = !versionsIn(opened.document.versions, target).draft;
  const before = await (isNew ? hiddenAsSource(strapi, opened) : seoIn(strapi, opened, target, false));
  if (!data.seo && !(isNew && before)) return data;
  const texts = Object.entries(data.seo ?? {}).map(([name, value]) => [name, value || null]);
  return { ...data, seo: { ...before, ...Object.fromEntries(texts) } };
}
