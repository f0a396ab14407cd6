import type { Core, Struct } from '@strapi/strapi';
import { ENTRY_UIDS } from '../../../../../api/feed/feed-index/sources';
import type { EntryType } from '../../../../../feed/site';
import type { Limits } from '../text/beside';

const maxLength = (schema: Struct.Schema | undefined, attribute: string): number | null =>
  (schema?.attributes[attribute] as { maxLength?: number } | undefined)?.maxLength ?? null;

/** What the schemas let each plain field hold. */
export function limitsOf(strapi: Core.Strapi, type: EntryType): Limits {
  const entry = strapi.contentType(ENTRY_UIDS[type]);
  const seo = strapi.components['shared.seo'];
  return {
    ...{ title: maxLength(entry, 'title'), excerpt: maxLength(entry, 'excerpt') },
    coverAlt: maxLength(entry, 'coverAlt'),
    ...{ 'seo.title': maxLength(seo, 'title'), 'seo.description': maxLength(seo, 'description') },
  };
}
