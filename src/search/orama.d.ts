// The packages hold CommonJS as well, but their declarations speak of ES modules only (TypeScript's TS1479).
declare module '@orama/stemmers/english' {
  export function stemmer(word: string): string;
}
declare module '@orama/stemmers/french' {
  export function stemmer(word: string): string;
}
declare module '@orama/stopwords/english' {
  export const stopwords: readonly string[];
}
declare module '@orama/stopwords/french' {
  export const stopwords: readonly string[];
}
