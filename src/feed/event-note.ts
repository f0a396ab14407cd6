import type { EventDetails } from './entry';
import { say, type Text } from './text';

const NOTES: Record<string, Text> = {
  cancelled: { en: 'This event is cancelled.', fr: 'Cet événement est annulé.' },
  postponed: {
    en: 'This event is postponed: the time given here no longer holds, and the new one is not known yet.',
    fr: 'Cet événement est reporté\u00a0: l’heure indiquée ici n’est plus valable et la nouvelle n’est pas encore connue.',
  },
  'moved-online': { en: 'This event has moved online.', fr: 'Cet événement aura lieu en ligne.' },
};

/** What readers must know of an event before they read its time; undefined when it takes place as announced. */
export function noteOf({ status }: EventDetails, locale: string): string | undefined {
  const note = NOTES[status];
  return note && say(note, locale);
}
