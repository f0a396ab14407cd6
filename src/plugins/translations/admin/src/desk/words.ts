/** The sizes of work to choose from: a quarter of an hour, an hour, a morning, more. */
export const WORD_RANGES = [
  { min: '', max: '' },
  { min: '', max: '50' },
  { min: '51', max: '250' },
  { min: '251', max: '1000' },
  { min: '1001', max: '' },
] as const;
