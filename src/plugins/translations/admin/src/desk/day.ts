/** The calendar day of a moment where the reader is, as YYYY-MM-DD. */
export const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => `${n}`.padStart(2, '0')).join('-');

/** The moment at which a day begins where the reader is: the date picker speaks of moments, the desk of days. */
export const dateOf = (day: string): Date => new Date(`${day}T00:00`);
