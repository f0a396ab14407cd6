import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { ACCEPTABLE, type Acceptable } from '../../plugins/translations/server/src/exchange/outcome';
import { readFile } from '../../plugins/translations/server/src/exchange/reader';
import { Report, reportAsText } from '../../plugins/translations/server/src/exchange/report';
import { importTranslations } from '../../plugins/translations/server/src/transfer/import';
import { misused } from '../newsroom';
import { progressOf } from '../progress';
import { operator } from './operator';
import type { Options } from './translations';

/** Megabytes: more than the desk takes, since nobody waits for an answer. */
const LARGEST = 500;

/** Brings a file of translators in; 1 when something of it was refused. */
export async function importFile(strapi: Core.Strapi, options: Options, files: string[]): Promise<number> {
  const [file, ...more] = files;
  if (!file || more.length) return misused('import takes one file');
  const accept = options.accept.split(',').filter(Boolean) as Acceptable[];
  const wrong = accept.filter((outcome) => !ACCEPTABLE.includes(outcome));
  if (wrong.length) return misused(`--accept ${wrong.join(',')}: use ${ACCEPTABLE.join(', ')}`);
  const found = await stat(file).catch(({ message }: Error) => misused(`${file} cannot be read: ${message}`));
  if (!found.isFile()) return misused(`${file} cannot be read: it is no file`);
  const dryRun = options['dry-run'];
  const report = new Report();
  const progress = progressOf('Importing');
  const deliveries = readFile(createReadStream(file), LARGEST, file);
  await importTranslations(strapi, operator, deliveries, report, { dryRun, accept, progress: progress.at });
  progress.end();
  const told = report.as('en', dryRun);
  console.log(options.json ? JSON.stringify(told, null, 2) : reportAsText(told));
  return told.refused ? 1 : 0;
}
