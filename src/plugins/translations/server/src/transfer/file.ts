import type { Core } from '@strapi/strapi';
import type { Problem } from '../../../../../feed/problem';
import type { Format } from '../exchange/exchanged';
import { writeFile } from '../exchange/writer';
import { documentsToExchange, type Reads } from './documents';
import type { Selection } from './selection';

const NO_TEXT: Problem = {
  path: ['documents'],
  text: {
    en: 'There is nothing to export: these documents have no text in their source language that you may read.',
    fr: 'Il n’y a rien à exporter : ces documents n’ont, dans leur langue source, aucun texte que vous pouvez lire.',
  },
};

/** What has been begun and the rest, each told as it passes. */
async function* from<Item>(
  first: Item,
  rest: AsyncGenerator<Item>,
  tell: (done: number) => void,
): AsyncGenerator<Item> {
  let done = 1;
  tell(done);
  yield first;
  for await (const item of rest) {
    done += 1;
    tell(done);
    yield item;
  }
}

/**
 * The file of a selection, written while it is read; or why there is none: XLIFF has no file without a text.
 * @param tell gets the number of documents that are in it so far
 */
export async function fileOf(
  strapi: Core.Strapi,
  { from: source, places }: Selection,
  { format, to }: { format: Format; to: string },
  reads: Reads,
  tell: (done: number) => void = () => {},
): Promise<AsyncGenerator<string> | Problem> {
  const documents = documentsToExchange(strapi, strapi.db.connection, places, to, reads);
  const { value: first } = await documents.next();
  return first ? writeFile(format, from(first, documents, tell), source, to) : NO_TEXT;
}
