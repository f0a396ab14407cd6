/** What became of a record: `kept` is a document that is already there and says something else. */
export type Outcome = 'created' | 'unchanged' | 'kept' | 'refused';
export type ReportLine = { place: string; outcome: Outcome; text: string };

/** What an import did, record by record. */
export class Report {
  readonly lines: ReportLine[] = [];

  add(place: string, outcome: Outcome, text = ''): void {
    this.lines.push({ place, outcome, text });
  }

  count(outcome: Outcome): number {
    return this.lines.filter((line) => line.outcome === outcome).length;
  }

  /** The report as text: what needs a person's eye line by line, the rest as numbers. */
  toString(dryRun: boolean): string {
    const told = this.lines
      .filter(({ text }) => text)
      .map(({ place, outcome, text }) => `${place}: ${outcome}: ${text}`);
    const [created, unchanged, kept, refused] = (['created', 'unchanged', 'kept', 'refused'] as const).map((outcome) =>
      this.count(outcome),
    );
    const sum = `${created} created, ${unchanged} unchanged, ${kept} kept, ${refused} refused`;
    const nothing = created ? '' : ' Nothing was changed.';
    return [...told, dryRun ? `Dry run, nothing was written: ${sum}.` : `${sum}.${nothing}`].join('\n');
  }
}
