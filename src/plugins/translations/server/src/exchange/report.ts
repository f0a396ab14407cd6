import type { EntryType } from '../../../../../feed/site';
import { say, type Text } from '../../../../../feed/text';
import { isRefusal, OUTCOMES, type Outcome } from './outcome';

/** What an import did, or would do, as the desk and the command line tell it. */
export type ImportReport = {
  dryRun: boolean;
  /** Documents that the file has. */
  documents: number;
  /** Units by what became of them. */
  counts: Record<Outcome, number>;
  refused: number;
  changed: ChangedDocument[];
  /** One for each refusal, in the order of the file: the first ten thousand. */
  lines: { line: number; column: number; document: string; unit: string; outcome: Outcome; message: string }[];
};

export type ChangedDocument = { type: EntryType; documentId: string; locale: string; title: string; applied: number };

export type Told = {
  line: number;
  column: number;
  document?: string;
  unit?: string;
  outcome: Outcome;
  text?: Text;
  /** Of a document that is refused as a whole: how many units it has. */
  units?: number;
};

/** Refusals that are told one by one; a file of another newsroom may have any number. */
const MOST_LINES = 10_000;

/** Gathers what became of each unit; of those that went well it keeps the number alone. */
export class Report {
  documents = 0;
  readonly changed: ChangedDocument[] = [];
  private readonly counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  private readonly refusals: Told[] = [];

  tell(told: Told): void {
    this.counts[told.outcome] += told.units ?? 1;
    if (isRefusal(told.outcome) && this.refusals.length < MOST_LINES) this.refusals.push(told);
  }

  as(language: string | undefined, dryRun: boolean): ImportReport {
    return {
      dryRun,
      documents: this.documents,
      counts: this.counts,
      refused: OUTCOMES.filter(isRefusal).reduce((sum, outcome) => sum + this.counts[outcome], 0),
      changed: this.changed,
      lines: this.refusals.map(({ line, column, document = '', unit = '', outcome, text }) => {
        return { line, column, document, unit, outcome, message: text ? say(text, language) : '' };
      }),
    };
  }
}

/** `1 draft`, `2 drafts`: the command line speaks English. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The report as text: each refusal with its place, the rest as numbers. */
export function reportAsText({ dryRun, documents, counts, changed, lines }: ImportReport): string {
  const told = lines.map(({ line, column, document, unit, outcome, message }) =>
    [`${line}:${column}`, document, unit, outcome, message].filter(Boolean).join(': '),
  );
  const numbers = OUTCOMES.filter((outcome) => counts[outcome]).map((outcome) => `${counts[outcome]} ${outcome}`);
  const sum = `${counted(documents, 'document')}: ${numbers.join(', ') || 'no units'}.`;
  const written = changed.length ? `${counted(changed.length, 'draft')} written.` : 'Nothing was changed.';
  return [...told, dryRun ? `Dry run, nothing was written. ${sum}` : `${sum} ${written}`].join('\n');
}
