import { placeOf } from '../calendar-links';
import type { Entry, EventDetails } from '../entry';
import { noteOf } from '../event-note';
import { escapeHtml } from '../html';
import { remembered } from '../remembered';
import { eventSpell, offset } from './html/moment';
import { wordsIn } from './html/words';

/** Spelling a time out costs more than the rest of an item: it is done once. */
const spelt = remembered(
  (startsAt: string, endsAt: string, timeZone: string, allDay: boolean, locale: string): string => {
    const spell = eventSpell({ startsAt, endsAt, timeZone, allDay }, locale, wordsIn(locale));
    return allDay ? spell : `${spell} (${offset(startsAt)})`;
  },
);

/** When and where an event takes place, and whether it does, in the language of the entry: one paragraph of safe HTML. */
export function happening({ locale }: Entry, event: EventDetails): string {
  const say = wordsIn(locale);
  const { startsAt, endsAt, timeZone, allDay, attendanceMode, venue } = event;
  const time = spelt(startsAt, endsAt, timeZone, allDay, locale);
  const manner = attendanceMode === 'online' || attendanceMode === 'hybrid' ? say[attendanceMode] : undefined;
  const lines = [time, venue && placeOf(event, locale), manner, noteOf(event, locale)];
  return `<p>${lines.flatMap((line) => (line ? [escapeHtml(line)] : [])).join('<br>')}</p>`;
}
