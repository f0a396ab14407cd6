import { load } from 'js-yaml';
import { readListing } from './listing';
import { type ArchiveRecord, isRefused, type Placed, parseRecord, type Refused } from './record';
import { fromToday } from './times';

export const FORMATS = ['listing', 'ndjson', 'yaml'] as const;
export type Format = (typeof FORMATS)[number];

/** A record to import, with what had to be made up for it. */
export type Sourced = (Placed<ArchiveRecord> & { notes?: string[] }) | Refused;

/** The format that a file's name tells: .ndjson, .jsonl, .yaml; anything else is a listing. */
export function formatOf(file: string): Format {
  if (/\.(ndjson|jsonl)$/i.test(file)) return 'ndjson';
  return /\.ya?ml$/i.test(file) ? 'yaml' : 'listing';
}

function readLine(line: string, index: number): Sourced[] {
  if (!line.trim()) return [];
  const place = `line ${index + 1}`;
  try {
    return [parseRecord(place, JSON.parse(line))];
  } catch (error) {
    // A line that is not JSON is one bad record; the others are still good.
    return [{ place, reason: `not JSON: ${(error as Error).message}` }];
  }
}

/** YAML may say dates relative to today, so that demonstration events are always about to happen. */
function readYaml(text: string, today: string): Sourced[] {
  const records = [load(text)].flat() as Record<string, unknown>[];
  return records.map((record, index) => {
    const dated = Object.fromEntries(
      Object.entries(record).map(([name, value]) => [name, fromToday(dayText(value), today)]),
    );
    return parseRecord(`${record.legacyId ?? record.key ?? `record ${index + 1}`}`, dated);
  });
}

/** YAML reads 2019-11-13 as a date. */
const dayText = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

const RANKS: Record<string, number> = { site: 1, event: 2, 'program-post': 3 };

/** Terms first, then the site, then events, then the posts that name them, each in the order of the file. */
const rank = (read: Sourced) => (isRefused(read) ? 0 : (RANKS[read.item.type] ?? 0));

/** All records of a file. `today` is `YYYY-MM-DD`; `locale` is that of a listing. */
export function readSource(text: string, format: Format, locale: string, today: string): Sourced[] {
  if (format === 'listing') return readListing(text, locale);
  const records = format === 'ndjson' ? text.split('\n').flatMap(readLine) : readYaml(text, today);
  return records.sort((a, b) => rank(a) - rank(b));
}
