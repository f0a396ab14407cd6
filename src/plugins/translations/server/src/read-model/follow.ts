import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { lockIndex } from '../../../../../api/feed/feed-index/changes';
import { insertRows } from '../../../../../api/feed/feed-index/insert';
import { type EntryType, localeCodes } from '../../../../../feed/site';
import { siteOf } from '../../../../../site';
import { type Fact, forget, type Learned, placeOf, readFacts, readSources, writeFacts, writeSources } from '../facts';
import { pairsOf } from '../text/memory';
import { nameOf } from '../work/people';
import { type Confirmation, type DeskDocument, learnFrom, rowOf, sourceOf } from './document';
import { type Lesson, learn } from './memory';
import { textsOf, versionsIn, versionsOf } from './versions';

/** Documents that were written, each with the locales that the write confirms. */
export type Written = ReadonlyMap<string, ReadonlySet<string>>;

/** The member of staff whose request this is, by name. */
function confirmer(strapi: Core.Strapi): string | null {
  const user = strapi.requestContext.get()?.state?.user;
  return user ? nameOf(user) : null;
}

/** Documents with their facts; those that are gone are left out. */
export async function deskDocuments(
  strapi: Core.Strapi,
  trx: Knex,
  type: EntryType,
  ids: string[],
): Promise<DeskDocument[]> {
  const versions = await versionsOf(strapi, trx, type, ids);
  const [facts, sources] = [await readFacts(trx, ids), await readSources(trx, ids)];
  const locales = localeCodes(siteOf(strapi));
  return Array.from(versions, ([id, its]) => {
    const source = sourceOf(its, sources.get(id)) as string;
    const known = locales.flatMap((target) => {
      const fact = facts.get(placeOf({ document_id: id, target }));
      return fact ? [[target, fact] as const] : [];
    });
    return { id, type, source, isSourceKnown: sources.get(id) === source, versions: its, facts: new Map(known) };
  });
}

const withFact = (document: DeskDocument, { target, fact }: Learned): DeskDocument => {
  const known = document.facts.get(target);
  return { ...document, facts: new Map(document.facts).set(target, { ...known, ...fact } as Fact) };
};

/**
 * Makes the desk say of documents what they are now: their sources, what was confirmed, their states, and what the
 * translation memory learns. Idempotent; runs in the transaction of its caller, or in one of its own.
 * @param again learn from what was confirmed before, too, as when the tables are filled anew
 */
export async function followDocuments(
  strapi: Core.Strapi,
  type: EntryType,
  written: Written,
  again = false,
): Promise<void> {
  if (!written.size) return;
  await strapi.db.transaction(async ({ trx }) => {
    await lockIndex(strapi, trx);
    const ids = [...written.keys()];
    const confirmation = { at: new Date().toISOString(), by: confirmer(strapi) };
    const found = await deskDocuments(strapi, trx, type, ids);
    const followed = found.map((document) => followOne(strapi, document, written, confirmation));
    await rememberSources(trx, type, found);
    await writeFacts(
      trx,
      followed.flatMap(({ learned }) => learned),
    );
    await forgetGone(trx, ids, found);
    const rows = followed.flatMap((one) => one.rows);
    await insertRows(trx, 'desk_translations', rows, { conflict: ['document_id', 'target'] });
    await learn(
      trx,
      followed.flatMap(({ document, learned }) => lessonsOf(document, again ? undefined : learned)),
    );
  });
}

type Followed = { document: DeskDocument; learned: Learned[]; rows: ReturnType<typeof rowOf>[] };

function followOne(
  strapi: Core.Strapi,
  document: DeskDocument,
  written: Written,
  confirmation: Confirmation,
): Followed {
  const targets = localeCodes(siteOf(strapi)).filter((locale) => locale !== document.source);
  const learned = targets.flatMap(
    (target) => learnFrom(document, target, Boolean(written.get(document.id)?.has(target)), confirmation) ?? [],
  );
  const now = learned.reduce(withFact, document);
  return { document: now, learned, rows: targets.map((target) => rowOf(now, target)) };
}

/** The pairs of translations that were just confirmed, or of all that ever were. */
function lessonsOf({ source, versions, facts }: DeskDocument, learned?: Learned[]): Lesson[] {
  const targets = learned ? learned.map(({ target }) => target) : [...facts.keys()];
  return targets.flatMap((target) => {
    const fact = facts.get(target);
    const { draft, published } = versionsIn(versions, target);
    const translation = published ?? draft;
    if (!fact?.baseline || fact.baseline_locale !== source || !translation) return [];
    const follows = fact.laid?.on && { text: fact.laid.on, locale: source };
    const pairs = pairsOf(fact.baseline, textsOf(translation), follows);
    return [{ sourceLocale: source, targetLocale: target, at: fact.confirmed_at ?? '', pairs }];
  });
}

async function rememberSources(trx: Knex, type: EntryType, documents: DeskDocument[]): Promise<void> {
  const fresh = documents.filter(({ isSourceKnown }) => !isSourceKnown);
  await writeSources(trx, type, new Map(fresh.map(({ id, source }) => [id, source])));
}

/** Documents that are gone, and what was a target before it became the source. */
async function forgetGone(trx: Knex, ids: string[], found: DeskDocument[]): Promise<void> {
  const there = new Set(found.map(({ id }) => id));
  const gone = ids.filter((id) => !there.has(id));
  const sources = found.map(({ id, source }) => [id, source]);
  if (gone.length) {
    await forget(trx, gone);
    await trx('desk_translations').whereIn('document_id', gone).delete();
  }
  if (sources.length) await trx('desk_translations').whereIn(['document_id', 'target'], sources).delete();
}
