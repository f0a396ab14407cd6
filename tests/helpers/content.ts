import type { Core } from '@strapi/strapi';

export const POST = 'api::program-post.program-post';
export const EVENT = 'api::event.event';

export type Data = Record<string, unknown>;
type Document = Data & { documentId: string };
type Service = Record<string, (params: Data) => Promise<Document & { entries: Document[] }>>;

/** The document service without the types of one content type. */
export const documents = (strapi: Core.Strapi, uid: string) => strapi.documents(uid as never) as unknown as Service;

/** A published document in the locales given; what is shared is said once. */
export async function publish(
  strapi: Core.Strapi,
  uid: string,
  shared: Data,
  locales: Record<string, Data>,
): Promise<string> {
  let documentId: string | undefined;
  for (const [locale, own] of Object.entries(locales)) {
    const write = documentId ? { documentId, locale, data: own } : { locale, data: { ...shared, ...own } };
    const made = await documents(strapi, uid)[documentId ? 'update' : 'create']!(write);
    documentId = made.documentId;
  }
  await documents(strapi, uid).publish!({ documentId, locale: '*' });
  return documentId as string;
}

export async function term(strapi: Core.Strapi, vocabulary: string, data: Data): Promise<string> {
  return (await documents(strapi, `api::${vocabulary}.${vocabulary}`).create!({ data })).documentId;
}

export const inTunis = {
  startsAt: '2019-05-14T08:30:00.000Z',
  timeZone: 'Africa/Tunis',
  venue: { name: 'Dar el Bahr', city: 'Tunis', country: 'TN' },
};
