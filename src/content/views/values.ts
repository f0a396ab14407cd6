import { type Text, text } from './view';

/** What staff read for the values of an enumeration. */
export const values: Record<string, Text> = {
  scheduled: text('Scheduled', 'Prévu'),
  postponed: text('Postponed', 'Reporté, sans nouvelle date'),
  rescheduled: text('Rescheduled', 'Reporté à une nouvelle date'),
  cancelled: text('Cancelled', 'Annulé'),
  'moved-online': text('Moved online', 'Transféré en ligne'),
  'in-person': text('In person', 'Sur place'),
  online: text('Online', 'En ligne'),
  hybrid: text('In person and online', 'Sur place et en ligne'),
};
