type Groups = Record<string, string | undefined>;

/** A text out of which things are taken one after the other, so that nothing is read as something else again. */
export class Rest {
  constructor(public text: string) {}

  /** Takes out what a pattern finds, as it is spelled by the whole and its named groups. */
  take(pattern: RegExp, spell: (whole: string, groups: Groups) => string | string[]): string[] {
    const found: string[] = [];
    this.text = this.text.replace(pattern, (whole, ...match) => {
      const groups: unknown = match.at(-1);
      found.push(...[spell(whole, typeof groups === 'object' ? (groups as Groups) : {})].flat());
      return ' · ';
    });
    return found;
  }
}
