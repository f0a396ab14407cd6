import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { readFile } from '../../plugins/translations/server/src/exchange/reader';
import { Report } from '../../plugins/translations/server/src/exchange/report';
import { writeFile } from '../../plugins/translations/server/src/exchange/writer';
import { EVERYTHING } from '../../plugins/translations/server/src/list/query';
import { documentsToExchange } from '../../plugins/translations/server/src/transfer/documents';
import { importTranslations } from '../../plugins/translations/server/src/transfer/import';
import { select } from '../../plugins/translations/server/src/transfer/selection';
import { everything, operator } from '../translations/operator';

const megabytes = () => process.memoryUsage().rss / 1_048_576;

/** What an agency is sent and returns: seconds, and how many megabytes more than before were in use. */
async function measured(row: string, work: (look: () => void) => Promise<unknown>): Promise<string> {
  const [before, started] = [megabytes(), performance.now()];
  let peak = before;
  await work(() => {
    peak = Math.max(peak, megabytes());
  });
  return `| ${row} | ${((performance.now() - started) / 1000).toFixed(1)} | ${(peak - before).toFixed(0)} |`;
}

/** Exports so many outdated translations as XLIFF, returns them with every text changed, and brings these in. */
export async function exchanges(strapi: Core.Strapi, folder: string, documents: number): Promise<string[]> {
  const file = join(folder, 'agency.xlf');
  const knex = strapi.db.connection;
  const outdated = knex('desk_translations').where({ state: 'outdated', target: 'fr' }).limit(documents);
  const wanted = { documents: await outdated.select('type', { documentId: 'document_id' }), filter: EVERYTHING };
  const selection = await select(knex, { format: 'xliff12', to: 'fr', ...wanted }, everything(strapi));
  if ('text' in selection) throw new Error(`bench: ${selection.text.en}`);
  const { places } = selection;
  const write = (look: () => void) => {
    const sent = documentsToExchange(strapi, knex, places, 'fr', () => true);
    const chunks = Readable.from(writeFile('xliff12', sent, selection.from, 'fr')).on('data', look);
    return pipeline(chunks, createWriteStream(file));
  };
  const read = (dryRun: boolean) => async (progress: () => void) => {
    const returned = Buffer.from(readFileSync(file, 'utf8').replaceAll('</target>', ' anew</target>'));
    const report = new Report();
    await importTranslations(strapi, operator, readFile(Readable.from([returned]), 500), report, {
      ...{ dryRun, accept: [], progress },
    });
    const { refused } = report.as('en', dryRun);
    if (refused || report.documents !== places.length) throw new Error(`bench: ${refused} units were refused`);
  };
  return [
    await measured(`export of ${places.length} documents`, write),
    await measured('import, to see the report', read(true)),
    await measured('import into drafts', read(false)),
  ];
}
