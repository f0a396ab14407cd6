import { writeCsv } from './csv/writer';
import type { ExchangedDocument, Format } from './exchanged';
import { writeXliff12 } from './xliff/writer12';
import { writeXliff21 } from './xliff/writer21';

export const MEDIA: Record<Format, { type: string; extension: string }> = {
  // XLIFF 1.2 has no registered type of its own: RFC 7303 has one for all XML.
  xliff12: { type: 'application/xml; charset=utf-8', extension: 'xlf' },
  xliff21: { type: 'application/xliff+xml; charset=utf-8', extension: 'xlf' },
  csv: { type: 'text/csv; charset=utf-8', extension: 'csv' },
};

/** A file of documents from one language into another, a piece for each document. */
export function writeFile(
  format: Format,
  documents: AsyncIterable<ExchangedDocument>,
  from: string,
  to: string,
): AsyncGenerator<string> {
  if (format === 'csv') return writeCsv(documents);
  return format === 'xliff12' ? writeXliff12(documents) : writeXliff21(documents, from, to);
}
