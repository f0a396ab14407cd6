/** A text that was cut anywhere, without the half of a surrogate pair that this may have left at its end. */
export const wholeCharacters = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, '');
