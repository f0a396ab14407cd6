import { placeOf } from '../calendar-links';
import type { Entry, EventDetails } from '../entry';
import { noteOf } from '../event-note';
import { escapeHtml } from '../html';
import { eventSpell, offset } from './html/moment';
import { wordsIn } from './html/words';

/** When and where an event takes place, and whether it does, in the language of the entry: one paragraph of safe HTML. */
export function happening({ locale }: Entry, event: EventDetails): string {
  const say = wordsIn(locale);
  const { allDay, startsAt, attendanceMode, venue } = event;
  const time = eventSpell(event, locale, say) + (allDay ? '' : ` (${offset(startsAt)})`);
  const manner = attendanceMode === 'online' || attendanceMode === 'hybrid' ? say[attendanceMode] : undefined;
  const lines = [time, venue && placeOf(event, locale), manner, noteOf(event, locale)];
  return `<p>${lines.flatMap((line) => (line ? [escapeHtml(line)] : [])).join('<br>')}</p>`;
}
