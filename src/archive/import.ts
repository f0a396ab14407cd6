import type { Core } from '@strapi/strapi';
import { inOneBatch } from '../content/projection';
import type { EntryType } from '../feed/site';
import { siteOf } from '../site';
import { createPlain, isPlain } from './bulk';
import { Covers } from './covers';
import { draftsOf, legacyIdOf, problemsOf } from './document-data';
import { createDocument } from './documents';
import { type ArchiveRecord, type DocumentRecord, isDocument, isRefused, isSite, type Placed } from './record';
import { Report } from './report';
import { importSite } from './site-settings';
import type { Sourced } from './source';
import { type Draft, saysTheSame, storedDrafts } from './stored';
import { Terms } from './terms';

export type ImportOptions = { folder: string; dryRun?: boolean; progress?: (done: number) => void };
type Ready = Placed<ArchiveRecord> & { notes?: string[] };

/** Documents in one transaction: fewer are slower on SQLite, more lose more when one of them is bad. */
const BATCH = 100;

type Stored = Map<string, Draft[]>;

class DryRun extends Error {}

/** Brings records in, each once, by legacy id; one bad record never stops the others. */
export async function importRecords(strapi: Core.Strapi, records: Sourced[], options: ImportOptions): Promise<Report> {
  const report = new Report();
  const run = new Import(strapi, report, options);
  if (!options.dryRun) {
    await run.all(records);
    return report;
  }
  try {
    // All is really written, so that the report is the same, and then taken back.
    await strapi.db.transaction(async () => {
      await run.all(records);
      throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  return report;
}

class Import {
  private readonly terms: Terms;
  private readonly covers: Covers;
  private done = 0;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly report: Report,
    private readonly options: ImportOptions,
  ) {
    this.terms = new Terms(strapi);
    this.covers = new Covers(strapi, options.folder);
  }

  async all(records: Sourced[]): Promise<void> {
    const ready: Ready[] = [];
    for (const read of records) {
      if (isRefused(read)) this.tell(read.place, 'refused', read.reason);
      else ready.push(read);
    }
    for (const batch of batches(ready)) await this.batch(batch);
  }

  /** A batch in one transaction; when it fails, each of its records in one of its own, to find the bad one. */
  private async batch(batch: Ready[]): Promise<void> {
    const lines = this.report.lines.length;
    const done = this.done;
    try {
      await inOneBatch(this.strapi, () => this.records(batch));
    } catch (error) {
      this.report.lines.length = lines;
      this.done = done;
      this.terms.forget();
      const [only, ...others] = batch;
      if (only && !others.length) this.tell(only.place, 'refused', reasonOf(error));
      else for (const record of batch) await this.batch([record]);
    }
  }

  private async records(batch: Ready[]): Promise<void> {
    const documents = batch.map(({ item }) => item).filter(isDocument);
    const ofType = (type: EntryType) => documents.filter((record) => record.type === type);
    const stored = new Map([
      ...(await storedDrafts(this.strapi, 'event', ofType('event'))),
      ...(await storedDrafts(this.strapi, 'program-post', ofType('program-post'))),
    ]);
    const plain = new Map<string, DocumentRecord[]>();
    for (const { place, item, notes } of batch) {
      const locale =
        batch.length > 1 &&
        isDocument(item) &&
        isPlain(item) &&
        !stored.has(legacyIdOf(item)) &&
        Object.keys(item.locales)[0];
      if (locale && isDocument(item) && !problemsOf(item, siteOf(this.strapi)).length) {
        plain.set(locale, [...(plain.get(locale) ?? []), item]);
        this.created(place, item, notes ?? [], stored);
      } else if (isDocument(item)) await this.document(place, item, notes ?? [], stored);
      else if (isSite(item)) this.tell(place, (await importSite(this.strapi, item)) ? 'created' : 'unchanged');
      else this.tell(place, (await this.terms.add(item)) ? 'created' : 'unchanged');
    }
    for (const [locale, records] of plain) await createPlain(this.strapi, locale, records);
  }

  private async document(place: string, record: DocumentRecord, notes: string[], stored: Stored) {
    const problems = problemsOf(record, siteOf(this.strapi));
    if (problems.length) throw new Error(problems.join('; '));
    const drafts = stored.get(legacyIdOf(record));
    if (!drafts) {
      await createDocument(this.strapi, record, this.terms, this.covers, Boolean(this.options.dryRun));
      this.created(place, record, notes, stored);
    } else if (saysTheSame(draftsOf(record, siteOf(this.strapi)), drafts)) this.tell(place, 'unchanged');
    else this.tell(place, 'kept', 'it is here already and says something else: the newsroom’s version stays');
  }

  /** A second record with this key in the same batch is the same document. */
  private created(place: string, record: DocumentRecord, notes: string[], stored: Stored) {
    stored.set(legacyIdOf(record), draftsOf(record, siteOf(this.strapi)));
    this.tell(place, 'created', notes.join('; '));
  }

  private tell(...line: Parameters<Report['add']>): void {
    this.report.add(...line);
    this.done += 1;
    this.options.progress?.(this.done);
  }
}

function* batches<Item>(items: Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}

/** The sentence that a person can act on: Strapi's validation says where and what. */
function reasonOf(error: unknown): string {
  const { message, details } = error as {
    message?: string;
    details?: { errors?: { path: string[]; message: string }[] };
  };
  const errors = details?.errors?.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return errors?.length ? errors.join('; ') : (message ?? String(error));
}
