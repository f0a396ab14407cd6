import type { Measured } from './load';
import { type PublishCost, publishInWords } from './publishing';
import type { Question } from './questions';

/** The rows that all others are compared with, among as many readers. */
export const BARE = 'bare server, the same bytes';
export const FIND = 'Strapi’s find at its best';

export type Prepared = {
  questions: Question[];
  memory: { before: number; peak: number };
  /** Documents a second. */
  reindex: { build: number; check: number; desk: number };
};

export type Results = {
  documents: number;
  database: string;
  node: string;
  rows: Measured[];
  prepared: Prepared;
  publishing: PublishCost;
};

/** What did not answer in time has no numbers. */
const number = (value: number, digits = 0) =>
  Number.isFinite(value) ? value.toLocaleString('en', { maximumFractionDigits: digits }) : '–';

/** The results as one table in Markdown: the numbers of a machine mean little, their ratios in one run a lot. */
export function report({ documents, database, node, rows, prepared, publishing }: Results): string {
  const ratio = (name: string, { perSecond, connections }: Measured) => {
    const other = rows.find((known) => known.row === name && known.connections === connections);
    return number(perSecond / (other?.perSecond ?? Number.NaN), 3);
  };
  const line = (measured: Measured) => {
    const { row, connections, perSecond, p50, p99, processor, bytes } = measured;
    const times = [number(perSecond), number(p50, 2), number(p99, 2), number(processor)];
    const cells = [row, connections, ...times, number(bytes)];
    return `| ${[...cells, ratio(FIND, measured), ratio(BARE, measured)].join(' | ')} |`;
  };
  const { memory, reindex } = prepared;
  return [
    `\n${number(documents)} documents in two languages, ${database}, Node ${node}\n`,
    '| row | readers | requests/s | p50 ms | p99 ms | processor µs | bytes | × Strapi’s best find | × bare server |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(line),
    '',
    `Publish: ${publishInWords(publishing, 'index')}.`,
    `Reindex: ${number(reindex.build)} documents/s from nothing, ${number(reindex.check)} documents/s when the index is right.`,
    `The translators’ desk: ${number(reindex.desk)} documents/s from nothing.`,
    `Memory of a reindex: ${memory.before} MB before, ${memory.peak} MB at most.`,
  ].join('\n');
}
