import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import type { Problem } from '../../feed/problem';
import { localeCodes } from '../../feed/site';
import { FORMATS, type Format } from '../../plugins/translations/server/src/exchange/exchanged';
import { counted } from '../../plugins/translations/server/src/exchange/report';
import { MEDIA } from '../../plugins/translations/server/src/exchange/writer';
import { parseListQuery } from '../../plugins/translations/server/src/list/query';
import { fileOf } from '../../plugins/translations/server/src/transfer/file';
import { select } from '../../plugins/translations/server/src/transfer/selection';
import { siteOf } from '../../site';
import { misused } from '../newsroom';
import { progressOf } from '../progress';
import { everything } from './operator';
import type { Options } from './translations';

const filterOf = (options: Options) =>
  new URLSearchParams(
    (['state', 'type', 'program'] as const).map((name): [string, string] => [name, options[name] ?? '']),
  );

function nothing({ text }: Problem, { format, to, json }: Options): 1 {
  const summary = { file: null, format, from: null, to, documents: 0, message: text.en };
  if (json) console.log(JSON.stringify(summary, null, 2));
  else console.error(text.en);
  return 1;
}

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
  if ('text' in selection) return nothing(selection, options);
  let documents = 0;
  const progress = progressOf('Exporting', selection.places.length);
  const file = await fileOf(
    strapi,
    selection,
    wanted,
    () => true,
    (done) => {
      documents = done;
      progress.at(done);
    },
  );
  if ('text' in file) return nothing(file, options);
  const out = options.out ?? `translations-${to}.${MEDIA[format].extension}`;
  const written = await open(out, 'w').catch(({ message }: Error) => misused(`${out} cannot be written: ${message}`));
  await pipeline(Readable.from(file), written.createWriteStream());
  progress.end();
  const summary = { file: out, format, from: selection.from, to, documents };
  console.log(json ? JSON.stringify(summary, null, 2) : `${counted(documents, 'document')} into ${to}: ${out}`);
  return 0;
}
