import { countries, featured, opening, partners, program, seo, series, topics } from './entry';
import { shared, type TypeView, text } from './view';

export const event: TypeView = {
  uid: 'api::event.event',
  name: text('Event', 'Événement'),
  mainField: 'title',
  columns: ['title', 'startsAt', 'eventStatus'],
  sortBy: 'startsAt',
  sortOrder: 'DESC',
  rows: [
    ...opening,
    {
      startsAt: shared(
        6,
        text('Start', 'Début'),
        text(
          'Needed before the event is published. Typed in the time of your computer, shown to readers in that of the event.',
          'Nécessaire avant de publier l’événement. Saisi à l’heure de votre ordinateur, montré au public à celle de l’événement.',
        ),
      ),
      endsAt: shared(
        6,
        text('End', 'Fin'),
        text(
          'When empty, the event lasts one hour, or the whole day of its start.',
          'Sans fin, l’événement dure une heure, ou toute la journée de son début.',
        ),
      ),
    },
    {
      timeZone: shared(
        6,
        text('Time zone', 'Fuseau horaire'),
        text(
          'An IANA name such as Africa/Tunis; when empty, the site’s.',
          'Un nom IANA tel que Africa/Tunis ; s’il est vide, celui du site.',
        ),
      ),
      allDay: shared(
        6,
        text('All day', 'Toute la journée'),
        text('Only the dates count, the end day included.', 'Seules les dates comptent, jour de fin inclus.'),
      ),
    },
    {
      eventStatus: shared(6, text('Status of the event', 'État de l’événement')),
      previousStartsAt: {
        ...shared(
          6,
          text('Previous start', 'Début précédent'),
          text(
            'Set by itself when the start of a published event moves.',
            'Rempli tout seul quand le début d’un événement publié est déplacé.',
          ),
        ),
        readOnly: true,
      },
    },
    { attendanceMode: shared(6, text('Attendance', 'Participation')) },
    {
      venue: shared(
        12,
        text('Venue', 'Lieu'),
        text('Needed unless the event is online.', 'Nécessaire sauf si l’événement est en ligne.'),
      ),
    },
    {
      onlineUrl: shared(
        6,
        text('Address online', 'Adresse en ligne'),
        text('Where people join: https:// or http://.', 'Où l’on se connecte : https:// ou http://.'),
      ),
      registrationUrl: shared(
        6,
        text('Registration address', 'Adresse d’inscription'),
        text('Where people register: https:// or http://.', 'Où l’on s’inscrit : https:// ou http://.'),
      ),
    },
    {
      registrationClosesAt: shared(6, text('Registration closes', 'Clôture des inscriptions')),
      speakers: shared(6, text('Speakers', 'Intervenants')),
    },
    { program, series },
    { topics, countries },
    { partners, featured },
    { seo },
  ],
};
