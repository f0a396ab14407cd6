import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { ENTRY_UIDS } from '../../../../../api/feed/feed-index/sources';
import { staffLanguage } from '../../../../../content/refusal';
import { ENTRY_TYPES, type EntryType, localeCodes } from '../../../../../feed/site';
import { say } from '../../../../../feed/text';
import { siteOf } from '../../../../../site';
import { DOCUMENT_ID } from '../document-id';
import { type DeskDocument, sourceVersion, translationOf } from '../read-model/document';
import { deskDocuments } from '../read-model/follow';
import { textsAloneOf, textsOf, versionsIn } from '../read-model/versions';
import type { Translation } from '../text/states';
import { type Judged, type Rights, rightsOn, type Staff } from './permissions';

/** A document on somebody's desk: read at one moment, with what they may do with it. */
export type Opened = { document: DeskDocument; judged: Judged[]; rights: Rights };

const notFound = () =>
  new errors.NotFoundError(
    say(
      {
        en: 'There is no such document, or it has no version in its source language.',
        fr: 'Ce document n’existe pas, ou il n’a pas de version dans sa langue source.',
      },
      staffLanguage(),
    ),
  );

// Strapi passes on the sentence of no other 403.
const forbidden = () =>
  new errors.PolicyError(
    say({ en: 'Your role does not allow this.', fr: 'Votre rôle ne le permet pas.' }, staffLanguage()),
  );

/** @throws PolicyError, as one sentence in the language of the member of staff */
export function demand(isAllowed: boolean): void {
  if (!isAllowed) throw forbidden();
}

const isType = (type: unknown): type is EntryType => ENTRY_TYPES.includes(type as EntryType);

/** Opens a document for somebody who may read its source. @throws NotFoundError, PolicyError */
export async function open(
  strapi: Core.Strapi,
  trx: Knex,
  staff: Staff,
  params: { type?: string; documentId?: string },
): Promise<Opened> {
  const { type, documentId = '' } = params;
  if (!isType(type) || !DOCUMENT_ID.test(documentId)) throw notFound();
  const [document] = await deskDocuments(strapi, trx, type, [documentId]);
  if (!document) throw notFound();
  const populate = { createdBy: { populate: ['roles'] } };
  const judged: Judged[] = await strapi.db.query(ENTRY_UIDS[type]).findMany({ where: { documentId }, populate });
  const opened = { document, judged, rights: rightsOn(strapi, staff, type) };
  demand(opened.rights.reads(judgedVersion(opened, document.source, Boolean(sourceVersion(document).publishedAt))));
  return opened;
}

/** A version as permissions look at it; of one that is missing only the language is known. */
export const judgedVersion = ({ judged }: Opened, locale: string, published = false): Judged =>
  judged.find((version) => version.locale === locale && Boolean(version.publishedAt) === published) ?? { locale };

/** @throws NotFoundError for a language of no translation of this document */
export function targetOf(strapi: Core.Strapi, { document }: Opened, locale: string | undefined): string {
  const target = localeCodes(siteOf(strapi)).find((code) => code === locale && code !== document.source);
  if (target) return target;
  const text = {
    en: `“${locale}” is not a language that this document is translated into.`,
    fr: `« ${locale} » n’est pas une langue dans laquelle ce document est traduit.`,
  };
  throw new errors.NotFoundError(say(text, staffLanguage()));
}

/** What a translator has read, in twenty-two characters: another text of source or target makes another. The
 * source's files count, for they are confirmed with it; those of the translation are not written here. */
export function tokenOf(document: DeskDocument, target: string): string {
  const { draft } = versionsIn(document.versions, target);
  const read = [document.source, textsOf(sourceVersion(document)), draft ? textsAloneOf(draft) : null];
  return createHash('sha256').update(JSON.stringify(read)).digest('base64url').slice(0, 22);
}

export const translationIn = ({ document }: Opened, target: string): Translation => translationOf(document, target);
