import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { lockIndex } from '../../../../../api/feed/feed-index/changes';
import { ENTRY_UIDS } from '../../../../../api/feed/feed-index/sources';
import { refuse } from '../../../../../content/refusal';
import type { Problem } from '../../../../../feed/problem';
import type { SaveBody } from '../desk';
import { type Laid, placeOf, readFacts, writeFacts } from '../facts';
import { type DeskDocument, sourceVersion } from '../read-model/document';
import { followDocuments } from '../read-model/follow';
import { textsOf, versionsIn } from '../read-model/versions';
import type { Limits } from '../text/beside';
import { tooLong } from '../text/checks';
import type { Extra } from '../text/extra';
import { lay } from '../text/lay';
import { pairedDraft } from '../text/pairing';
import { isLaidAlike, placesOf } from '../text/places';
import { isBlank, plain } from '../text/runs';
import { FIELDS, type Field, type LocalisedFields, plainText, segmentsOf } from '../text/segments';
import { writtenBeside } from '../text/since';
import type { Translation } from '../text/states';
import { limitsOf } from './limits';
import { wrongLinks } from './links';
import { demand, judgedVersion, type Opened, open, tokenOf, translationIn } from './opened';
import type { Staff, Writer } from './permissions';
import { withSeo } from './seo';

/** The document service without the types of one content type. */
type Documents = Record<'update' | 'publish', (params: Record<string, unknown>) => Promise<unknown>>;

const documentsOf = (strapi: Core.Strapi, { document }: Opened) =>
  strapi.documents(ENTRY_UIDS[document.type]) as unknown as Documents;

/** What somebody must be allowed on the version that they write. */
export type Deed = 'updates' | 'publishes';

/** Nothing is written: somebody changed the text meanwhile. */
export class Conflict extends Error {
  constructor(readonly opened: Opened) {
    super('conflict');
  }
}

/**
 * Work on a translation that was read before: in one transaction, one after the other, and not at all when source or
 * translation say something else than what was read; whoever may not do it at all is told that first.
 * @throws PolicyError, Conflict
 */
export async function onTranslation<Result>(
  strapi: Core.Strapi,
  staff: Staff,
  asked: { type?: string; documentId?: string; target: (opened: Opened) => string; deed: Deed; token: string },
  work: (opened: Opened, target: string, trx: Knex.Transaction) => Promise<Result>,
): Promise<Result> {
  return strapi.db.transaction(async ({ trx }) => {
    await lockIndex(strapi, trx);
    const opened = await open(strapi, trx, staff, asked);
    const target = asked.target(opened);
    demand(opened.rights[asked.deed](judgedVersion(opened, target)));
    if (tokenOf(opened.document, target) !== asked.token) throw new Conflict(opened);
    return work(opened, target, trx);
  });
}

const unknownSegment = (id: string): Problem => ({
  path: ['segments', id],
  text: {
    en: `The source has no segment “${id}”: load the page again.`,
    fr: `La source n’a pas de segment « ${id} » : rechargez la page.`,
  },
});

function beyondLimits(fields: LocalisedFields, limits: Limits): Problem[] {
  return FIELDS.flatMap((field): Problem[] => {
    const limit = field === 'body' ? null : limits[field];
    const has = field === 'body' ? 0 : (plainText(fields, field)?.length ?? 0);
    if (limit === null || has <= limit) return [];
    return [{ path: ['segments', field], text: tooLong(has, limit) }];
  });
}

/** Whether a text says something else than before. Laying gives an empty one where there was none, which is the same. */
const differs = (now: Record<string, unknown>, before: Record<string, unknown>): boolean =>
  Object.entries(now).some(([name, value]) => !isDeepStrictEqual(value || null, before[name] || null));

/** Only what differs is written: a save that changes nothing must not make a version look modified. */
function differences(fields: LocalisedFields, before: LocalisedFields): LocalisedFields {
  const changed = Object.entries(fields).filter(([name, value]) => {
    const was = before[name as keyof LocalisedFields];
    return name === 'seo' ? differs(fields.seo ?? {}, before.seo ?? {}) : differs({ [name]: value }, { [name]: was });
  });
  return Object.fromEntries(changed.map(([name, value]) => [name, value === '' ? null : value]));
}

/** What somebody may write of it: a save lays the whole translation anew, fields that are not theirs too. */
function permitted(fields: LocalisedFields, mayWrite: (field: Field) => boolean): LocalisedFields {
  const { seo, ...others } = fields;
  const own = Object.entries(others).filter(([name]) => mayWrite(name as Field));
  const seoOwn = Object.entries(seo ?? {}).filter(([name]) => mayWrite(`seo.${name}` as Field));
  return { ...Object.fromEntries(own), ...(seoOwn.length && { seo: Object.fromEntries(seoOwn) }) };
}

/** The fields of what is taken out or put in where it has no source. */
function fieldsWritten(before: readonly Extra[], now: readonly Extra[] = before): Field[] {
  const lacking = (some: readonly Extra[], others: readonly Extra[]) =>
    some.filter((one) => !others.some((other) => isDeepStrictEqual(one, other)));
  return [...lacking(before, now), ...lacking(now, before)].map(({ field }): Field => field ?? 'body');
}

/** The source that a draft follows from now on. A body that is not theirs stays laid on the one before. */
function followedFrom(translation: Translation, given: readonly string[], laysBody: boolean): LocalisedFields {
  const { source, baseline, madeFrom = baseline ?? source } = translation;
  return { ...writtenBeside(translation, new Set(given)), ...(!laysBody && { body: madeFrom.body }) };
}

async function rememberMadeFrom(trx: Knex, { id, type }: DeskDocument, target: string, made_from: Laid): Promise<void> {
  const known = await readFacts(trx, [id]);
  const place = { document_id: id, target };
  await writeFacts(trx, [{ ...place, type, isKnown: known.has(placeOf(place)), fact: { made_from } }]);
}

/** Saves a translator's work in the draft, laid on the source as it is now. The caller has checked the token. */
export async function saveDraft(
  strapi: Core.Strapi,
  staff: Writer,
  trx: Knex,
  opened: Opened,
  target: string,
  body: Pick<SaveBody, 'segments' | 'extra'>,
): Promise<void> {
  const { document, rights } = opened;
  const draft = judgedVersion(opened, target);
  demand(rights.updates(draft));
  const source = textsOf(sourceVersion(document));
  const segments = new Map(segmentsOf(source).map((segment) => [segment.id, segment]));
  const given = Object.keys(body.segments);
  // A field that the source leaves empty can be emptied.
  const fieldOf = (id: string) =>
    segments.get(id)?.field ?? FIELDS.find((field) => field === id && isBlank(body.segments[id]));
  refuse(given.filter((id) => !fieldOf(id)).map(unknownSegment));
  const translation = translationIn(opened, target);
  for (const field of [...given.map(fieldOf), ...fieldsWritten(pairedDraft(translation).extra, body.extra)])
    demand(rights.updates(draft, field));
  const fields = permitted(lay(translation, body), (field) => rights.updates(draft, field));
  const version = versionsIn(document.versions, target).draft;
  const before = version ? textsOf(version) : {};
  refuse([...wrongLinks(body, [source, before]), ...beyondLimits(fields, limitsOf(strapi, document.type))]);
  const changed = differences(fields, before);
  const isSame = !Object.keys(changed).length;
  if (isSame && !given.length) return;
  const places = placesOf({ body: fields.body ?? version?.body });
  const on = followedFrom(translation, given, rights.updates(draft, 'body'));
  await rememberMadeFrom(trx, document, target, { places, on });
  // A segment that was looked at and left as it is has been written beside the source as it is, too.
  if (isSame) return followDocuments(strapi, document.type, new Map([[document.id, new Set()]]));
  const { id: userId } = staff.user;
  const data = {
    ...(await withSeo(strapi, opened, target, changed)),
    updatedBy: userId,
    ...(!version && { createdBy: userId }),
  };
  await documentsOf(strapi, opened).update({ documentId: document.id, locale: target, data });
}

/** Publishes what the page shows: a translation that lies as its source did is laid on the source as it is now. */
export async function publish(
  strapi: Core.Strapi,
  staff: Staff,
  trx: Knex.Transaction,
  opened: Opened,
  target: string,
): Promise<void> {
  const { document, rights } = opened;
  const version = judgedVersion(opened, target);
  const draft = versionsIn(document.versions, target).draft;
  const untitled = {
    path: ['segments', 'title'],
    text: {
      en: 'The title needs a translation before this can be published.',
      fr: 'Le titre doit être traduit avant la publication.',
    },
  };
  refuse(isBlank(plain(draft?.title)) ? [untitled] : []);
  const { source, sourceLocale, baseline, madeFrom = baseline } = translationIn(opened, target);
  const isMoved = madeFrom && !isLaidAlike(madeFrom, source, sourceLocale);
  if (isMoved && rights.updates(version)) await saveDraft(strapi, staff, trx, opened, target, { segments: {} });
  await documentsOf(strapi, opened).publish({ documentId: document.id, locale: target });
}
