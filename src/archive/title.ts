/** Characters of a title made from a text. */
const LENGTH = 90;

/** "May 8, 2015, Toronto, Canada", "June 15, 2015 – Marseille, France": where and when, before the text begins. */
const DATELINE =
  /^(?:\p{Lu}\p{L}+ \d{1,2}, \d{4})[\s,–—-]+(?:\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*, ?)?(?:\p{Lu}\p{L}+ )(?=\p{Lu})/u;
const SENTENCE_END = /(?<![A-Z]|\b(?:Mr|Ms|Dr|St|e\.g|i\.e))[.!?](?=["”’)]?\s)|\.{3}|…/u;
const CLAUSE_END = /\s[–—]|[:;,](?=\s)/gu;
/** From where on a clause can stand alone: before a comma there is often no more than a place or the first of a list. */
const enough = (end: string) => (end === ',' ? 60 : 35);
/** Words that cannot end a title. */
const DANGLING =
  /[\s,;:–—-]+(?:and|or|but|the|a|an|of|in|on|at|to|for|by|with|from|as|than|through|within|across|would|many|its|that|which|who|its|their|et|ou|de|du|des|la|le|les|un|une|à|en|pour|par|avec|sur)$/iu;

const tidy = (text: string): string => {
  const bare = text.replace(/[\s,;:.–—-]+$/u, '');
  return DANGLING.test(bare) ? tidy(bare.replace(DANGLING, '')) : bare;
};

/** The longest run of whole clauses that fits, if it says enough to be a title. */
function atClause(sentence: string): { text: string; whole: boolean } | undefined {
  const ends = [...sentence.matchAll(CLAUSE_END)].filter(({ 0: end, index }) => index >= enough(end) && index < LENGTH);
  const last = ends.at(-1);
  return last && { text: sentence.slice(0, last.index), whole: last[0] !== ',' };
}

/** As many words as fit before the dots that tell of more. */
const atWord = (sentence: string) => sentence.slice(0, Math.max(sentence.lastIndexOf(' ', LENGTH - 1), 1));

/**
 * A title for a text that has none: its first sentence, or as many clauses or words of it as fit in 90 characters,
 * with an ellipsis when what is left out is missed.
 * @returns never empty for a text that is not
 */
export function titleFrom(text: string): string {
  const start = text.replace(DATELINE, '').trim() || text.trim();
  const end = start.search(SENTENCE_END);
  const sentence = end > 0 ? start.slice(0, end) : start;
  if (sentence.length <= LENGTH) return tidy(sentence) || start.slice(0, LENGTH);
  const { text: cut, whole } = atClause(sentence) ?? { text: atWord(sentence), whole: false };
  return whole ? tidy(cut) : `${tidy(cut)}…`;
}
