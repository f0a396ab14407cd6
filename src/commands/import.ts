import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Core } from '@strapi/strapi';
import { DateTime } from 'luxon';
import { importRecords } from '../archive/import';
import { FORMATS, type Format, formatOf, readSource } from '../archive/source';
import { defaultLocale, localeCodes } from '../feed/site';
import { siteOf } from '../site';
import { commandLine } from './command-line';
import { inNewsroom, misused } from './newsroom';
import { progressOf } from './progress';

const USAGE = 'Use: npm run import -- FILE [--format listing|ndjson|yaml] [--locale en] [--dry-run]';

const OPTIONS = { format: { type: 'string' }, locale: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;

const { values, positionals } = commandLine({ options: OPTIONS, allowPositionals: true }, USAGE);

async function main(strapi: Core.Strapi): Promise<number> {
  const [file, ...more] = positionals;
  if (!file || more.length) return misused(`Name one file.\n${USAGE}`);
  const format = (values.format ?? formatOf(file)) as Format;
  if (!FORMATS.includes(format)) return misused(`--format ${format}: use one of ${FORMATS.join(', ')}`);
  const site = siteOf(strapi);
  const locale = values.locale ?? defaultLocale(site);
  if (!localeCodes(site).includes(locale))
    return misused(`--locale ${locale}: use one of ${localeCodes(site).join(', ')}`);
  const text = await readFile(file, 'utf8').catch((error) => misused(`${file} cannot be read: ${error.message}`));
  const today = DateTime.now().setZone(site.timeZone).toISODate() ?? '';
  const records = readSource(text, format, locale, today);
  const progress = progressOf('Importing', records.length);
  const dryRun = values['dry-run'] ?? false;
  const started = performance.now();
  const report = await importRecords(strapi, records, { folder: dirname(file), dryRun, progress: progress.at });
  progress.end();
  console.log(report.toString(dryRun));
  console.log(`${records.length} records in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return report.count('refused') ? 1 : 0;
}

inNewsroom(main);
