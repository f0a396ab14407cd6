import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Context } from 'koa';
import { refuse, staffLanguage } from '../../../../../content/refusal';
import type { Problem } from '../../../../../feed/problem';
import { ENTRY_TYPES, localeCodes } from '../../../../../feed/site';
import { siteOf } from '../../../../../site';
import { readFile } from '../exchange/reader';
import { Report } from '../exchange/report';
import { MEDIA } from '../exchange/writer';
import { parseListQuery } from '../list/query';
import { exportBody, importBody } from '../transfer/bodies';
import type { Reads } from '../transfer/documents';
import { fileOf } from '../transfer/file';
import { importTranslations } from '../transfer/import';
import { select } from '../transfer/selection';
import { read } from '../work/bodies';
import { readableFor, rightsOn, type Staff } from '../work/permissions';

/** Megabytes: some ten thousand documents. */
const LARGEST = 50;

const NO_FILE: Problem = {
  path: ['file'],
  text: {
    en: `file: send one file, of at most ${LARGEST} MB, in a form (multipart/form-data).`,
    fr: `file : envoyez un fichier, de ${LARGEST} Mo au plus, dans un formulaire (multipart/form-data).`,
  },
};

const noTarget = (locales: readonly string[]): Problem => ({
  path: ['to'],
  text: { en: `to: use one of ${locales.join(', ')}.`, fr: `to : indiquez l’une des langues ${locales.join(', ')}.` },
});

type Uploaded = { filepath: string; originalFilename: string | null; size: number };

/** The one file of a form, as Strapi's body parser leaves it on the disk. */
function uploaded(ctx: Context): Uploaded {
  const { file } = (ctx.request.files ?? {}) as Record<string, Uploaded | unknown[]>;
  if (file && !Array.isArray(file) && file.size <= LARGEST * 1024 * 1024) return file;
  refuse([NO_FILE]);
  throw new Error('unreachable: refuse throws');
}

function readsOf(staff: Staff): Reads {
  const rights = new Map(ENTRY_TYPES.map((type) => [type, rightsOn(strapi, staff, type)]));
  return (type, locale, field) => rights.get(type)?.reads({ locale }, field) ?? false;
}

export default {
  /** The documents asked for as a file, written while it is sent. */
  async export(ctx: Context) {
    const staff = ctx.state as Staff;
    const { format, to, documents, filter: said = {} } = read(exportBody, ctx.request.body);
    const locales = localeCodes(siteOf(strapi));
    if (!locales.includes(to)) refuse([noTarget(locales)]);
    const query = parseListQuery(new URLSearchParams(said), { id: staff.user.id, locales });
    if (!query.ok) return refuse(query.problems);
    const wanted = { format, to, documents, filter: query.value.filter };
    const selection = await select(strapi.db.connection, wanted, readableFor(strapi, staff));
    if ('text' in selection) return refuse([selection]);
    const file = await fileOf(strapi, selection, { format, to }, readsOf(staff));
    if ('text' in file) return refuse([file]);
    const day = new Date().toISOString().slice(0, 10);
    ctx.attachment(`translations-${to}-${day}.${MEDIA[format].extension}`);
    ctx.type = MEDIA[format].type;
    ctx.body = Readable.from(file);
  },

  /** What a file would change, or what it has changed. */
  async import(ctx: Context) {
    const { dryRun, accept } = read(importBody, ctx.request.body);
    const report = new Report();
    const { filepath, originalFilename } = uploaded(ctx);
    const deliveries = readFile(createReadStream(filepath), LARGEST, originalFilename ?? '');
    const options = { dryRun: dryRun === 'true', accept };
    await importTranslations(strapi, ctx.state as Staff, deliveries, report, options);
    ctx.body = report.as(staffLanguage(), options.dryRun);
  },
};
