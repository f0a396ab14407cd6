import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { localeCodes } from '../../feed/site';
import { FORMATS, type Format } from '../../plugins/translations/server/src/exchange/exchanged';
import { MEDIA, writeFile } from '../../plugins/translations/server/src/exchange/writer';
import { parseListQuery } from '../../plugins/translations/server/src/list/query';
import { documentsToExchange } from '../../plugins/translations/server/src/transfer/documents';
import { select } from '../../plugins/translations/server/src/transfer/selection';
import { siteOf } from '../../site';
import { misused } from '../newsroom';
import { progressOf } from '../progress';
import { everything } from './operator';
import type { Options } from './translations';

async function* counted<Item>(items: AsyncIterable<Item>, tell: (done: number) => void): AsyncGenerator<Item> {
  let done = 0;
  for await (const item of items) {
    done += 1;
    tell(done);
    yield item;
  }
}

const filterOf = (options: Options) =>
  new URLSearchParams(
    (['state', 'type', 'program'] as const).map((name): [string, string] => [name, options[name] ?? '']),
  );

/** Writes a file for translators; 1 when there is nothing to write. */
export async function exportFile(strapi: Core.Strapi, options: Options, files: string[]): Promise<number> {
  const locales = localeCodes(siteOf(strapi));
  const { to = '', json } = options;
  const format = options.format as Format;
  if (files.length) return misused('export takes no file: name the one to write with --out');
  if (!locales.includes(to)) return misused(`--to ${to}: use one of ${locales.join(', ')}`);
  if (!FORMATS.includes(format)) return misused(`--format ${format}: use one of ${FORMATS.join(', ')}`);
  const query = parseListQuery(filterOf(options), { id: 0, locales });
  if (!query.ok) return misused(query.problems.map(({ text }) => text.en).join('\n'));
  const wanted = { format, to, filter: query.value.filter };
  const selection = await select(strapi.db.connection, wanted, everything(strapi));
  if ('text' in selection) {
    console.error(selection.text.en);
    return 1;
  }
  const { from, places } = selection;
  const out = options.out ?? `translations-${to}.${MEDIA[format].extension}`;
  const progress = progressOf('Exporting', places.length);
  const documents = documentsToExchange(strapi, strapi.db.connection, places, to, () => true);
  await pipeline(Readable.from(writeFile(format, counted(documents, progress.at), from, to)), createWriteStream(out));
  progress.end();
  const summary = { file: out, format, from, to, documents: places.length };
  console.log(json ? JSON.stringify(summary, null, 2) : `${places.length} documents into ${to}: ${out}`);
  return 0;
}
