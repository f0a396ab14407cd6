import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { lockIndex } from '../../../../../api/feed/feed-index/changes';
import { ENTRY_UIDS } from '../../../../../api/feed/feed-index/sources';
import { inOneBatch } from '../../../../../content/projection';
import { ENTRY_TYPES, localeCodes } from '../../../../../feed/site';
import { siteOf } from '../../../../../site';
import { DOCUMENT_ID } from '../document-id';
import { type DeliveredDocument, type Delivery, documentIdOf } from '../exchange/delivered';
import { fingerprintOf } from '../exchange/fingerprint';
import { judge, type Verdict } from '../exchange/judge';
import type { Acceptable } from '../exchange/outcome';
import * as say from '../exchange/outcome';
import type { Report } from '../exchange/report';
import { sourceVersion } from '../read-model/document';
import { deskDocuments } from '../read-model/follow';
import { beside, type SegmentPair } from '../text/beside';
import type { Run } from '../text/runs';
import { limitsOf } from '../work/limits';
import { judgedVersion, type Opened, translationIn } from '../work/opened';
import { type Judged, rightsOn, type Writer } from '../work/permissions';
import { saveDraft } from '../work/write';
import { type Standing, standingOf } from './documents';
import { type Judgement, judgement, refused, unknown, unwritten } from './judgement';
import { type Learnt, noteProvenance, type Origin, readProvenance } from './provenance';

export type ImportOptions = { dryRun: boolean; accept: readonly Acceptable[]; progress?: (documents: number) => void };

/** Documents in one transaction: they are read together, and one projection follows them. */
const BATCH = 25;

/** Brings translations into drafts, or tells what would become of them; whatever is refused, the rest goes in. */
export async function importTranslations(
  strapi: Core.Strapi,
  staff: Writer,
  deliveries: AsyncIterable<Delivery>,
  report: Report,
  options: ImportOptions,
): Promise<void> {
  const run = new Import(strapi, staff, report, options);
  let batch: DeliveredDocument[] = [];
  for await (const delivery of deliveries) {
    if ('document' in delivery) batch.push(delivery.document);
    if ('fault' in delivery || batch.length >= BATCH) batch = await run.take(batch);
    if ('fault' in delivery) report.tell({ ...delivery.fault, outcome: 'malformed' });
  }
  await run.take(batch);
}

class Import {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly staff: Writer,
    private readonly report: Report,
    private readonly options: ImportOptions,
  ) {}

  /** Documents in one transaction; when it fails, each in one of its own, to find the one that cannot be written. */
  async take(batch: DeliveredDocument[]): Promise<[]> {
    if (!batch.length) return [];
    try {
      for (const judgement of await this.together(batch)) this.tell(judgement);
    } catch (error) {
      const [only, ...others] = batch;
      if (only && !others.length) this.tell(unwritten(only, error));
      else for (const document of batch) await this.take([document]);
    }
    return [];
  }

  private tell({ told, changed }: Judgement): void {
    this.report.documents += 1;
    for (const line of told) this.report.tell(line);
    if (changed) this.report.changed.push(changed);
    this.options.progress?.(this.report.documents);
  }

  private async together(batch: DeliveredDocument[]): Promise<Judgement[]> {
    const judgements: Judgement[] = [];
    await this.strapi.db.transaction(async ({ trx }) => {
      await lockIndex(this.strapi, trx);
      await inOneBatch(this.strapi, async () => {
        const opened = await this.open(trx, batch);
        for (const document of batch) {
          const its = opened.get(documentIdOf(document));
          // A document that the file has twice must be seen the second time as the first has left it.
          if (its) opened.set(documentIdOf(document), undefined);
          const fresh = its ?? (await this.open(trx, [document])).get(documentIdOf(document));
          judgements.push(fresh ? await this.document(trx, document, fresh) : unknown(document));
        }
      });
    });
    return judgements;
  }

  /** The documents that deliveries are for, by id. */
  private async open(trx: Knex, batch: readonly DeliveredDocument[]): Promise<Map<string, Opened | undefined>> {
    const ids = [...new Set(batch.map(documentIdOf))].filter((id) => DOCUMENT_ID.test(id));
    const found = new Map<string, Opened | undefined>();
    for (const type of ENTRY_TYPES) {
      const documents = await deskDocuments(this.strapi, trx, type, ids);
      if (!documents.length) continue;
      const where = { documentId: { $in: documents.map(({ id }) => id) } };
      const populate = { createdBy: { populate: ['roles'] } };
      const rows: Judged[] = await this.strapi.db.query(ENTRY_UIDS[type]).findMany({ where, populate });
      const rights = rightsOn(this.strapi, this.staff, type);
      for (const document of documents) {
        const judged = rows.filter(({ documentId }) => documentId === document.id);
        found.set(document.id, { document, judged, rights });
      }
    }
    return found;
  }

  private async document(trx: Knex.Transaction, delivered: DeliveredDocument, opened: Opened): Promise<Judgement> {
    const { document, rights } = opened;
    const version = sourceVersion(document);
    const source = judgedVersion(opened, document.source, Boolean(version.publishedAt));
    if (!rights.reads(source)) return unknown(delivered);
    const targets = localeCodes(siteOf(this.strapi)).filter((locale) => locale !== document.source);
    const target = localeOf(delivered.to, targets);
    if (!target) return refused(delivered, 'wrong-locale', say.wrongTarget(delivered.to, targets));
    if (!localeOf(delivered.from, [document.source]))
      return refused(delivered, 'wrong-locale', say.wrongSource(delivered.from, document.source));
    const draft = judgedVersion(opened, target);
    if (!rights.updates(draft)) return refused(delivered, 'forbidden', say.FORBIDDEN);
    const { segments } = beside(translationIn(opened, target), limitsOf(this.strapi, document.type));
    const fields = new Map(segments.map(({ id, field }) => [id, field]));
    const verdicts = judge(delivered, document.id, segments, this.options.accept).map((verdict): Verdict => {
      const { unit, outcome, taken } = verdict;
      if (!taken || rights.updates(draft, fields.get(taken.id))) return verdict;
      return outcome === 'applied' ? { unit, outcome: 'forbidden', text: say.FORBIDDEN } : { unit, outcome };
    });
    if (!this.options.dryRun) await this.write(trx, opened, target, verdicts, segments);
    return judgement(delivered, verdicts, {
      ...{ type: document.type, documentId: document.id, locale: target },
      title: rights.reads(source, 'title') ? version.title : null,
    });
  }

  private async write(
    trx: Knex.Transaction,
    opened: Opened,
    target: string,
    verdicts: readonly Verdict[],
    pairs: readonly SegmentPair[],
  ): Promise<void> {
    const { document } = opened;
    const known = (await readProvenance(trx, [document.id], target)).get(document.id);
    const standing = standingOf(document, target, known);
    const standings = new Map(pairs.map((pair) => [pair.id, standing(pair)]));
    const applied = verdicts.filter(({ outcome }) => outcome === 'applied').flatMap(({ taken }) => taken ?? []);
    const segments: Record<string, Run[]> = Object.fromEntries(applied.map(({ id, runs }) => [id, runs]));
    if (applied.length) await saveDraft(this.strapi, this.staff, trx, opened, target, { segments });
    await noteProvenance(trx, { id: document.id, target }, learnt(verdicts, standings), [...standings.keys()]);
  }
}

/** What a file says of the texts it brings that is not what a file would say of them now. */
function learnt(verdicts: readonly Verdict[], standings: ReadonlyMap<string, Standing>): Learnt {
  const said = verdicts.flatMap(({ taken, outcome }) =>
    taken ? [{ ...taken, isThere: outcome === 'unchanged' }] : [],
  );
  return Object.fromEntries(
    said.flatMap(({ id, source, runs, state = 'initial', machine = false, isThere }): [string, Origin][] => {
      if (isThere && isDeepStrictEqual(standings.get(id), { state, machine })) return [];
      const known = { text: fingerprintOf(runs), ...(machine && { machine }) };
      if (state !== 'initial') return [[id, { ...known, state, source: fingerprintOf(source) }]];
      return machine ? [[id, known]] : [];
    }),
  );
}

/** The locale that a file means: tools write `fr-FR` where the newsroom has `fr`. */
function localeOf(said: string | undefined, locales: readonly string[]): string | undefined {
  const wanted = said?.trim().toLowerCase().replace('_', '-');
  const language = wanted?.split('-', 1)[0];
  return (
    locales.find((code) => code.toLowerCase() === wanted) ?? locales.find((code) => code.toLowerCase() === language)
  );
}
