import { type Field, field, SHARED, type View } from './view';

const head: Field[][] = [
  [field('title', 'Title', 'Titre', 12)],
  [
    field('slug', 'Slug', 'Slug', 8, {
      en: 'Made from the title; a former address leads to the new one.',
      fr: 'Tiré du titre ; une ancienne adresse mène à la nouvelle.',
    }),
    field('publicationDate', 'Publication date', 'Date de publication', 4, {
      en: 'Empty: the day of the first publish.',
      fr: 'Vide : le jour de la première publication.',
    }),
  ],
  [
    field('excerpt', 'Excerpt', 'Extrait', 12, {
      en: 'Empty: the beginning of the text.',
      fr: 'Vide : le début du texte.',
    }),
  ],
  [field('body', 'Text', 'Texte', 12)],
  [
    field('cover', 'Cover', 'Image de couverture', 6, SHARED),
    field('coverAlt', 'What the cover shows', 'Ce que montre l’image', 6, {
      en: 'Needed with a cover, for those who cannot see it.',
      fr: 'Nécessaire avec une image, pour qui ne la voit pas.',
    }),
  ],
  [field('attachments', 'Attachments', 'Pièces jointes', 12)],
];
const program = [field('program', 'Program', 'Programme', 6, SHARED), field('series', 'Series', 'Série', 6, SHARED)];
const topics = [field('topics', 'Topics', 'Sujets', 6, SHARED), field('countries', 'Countries', 'Pays', 6, SHARED)];
const tail: Field[][] = [
  [
    field('featured', 'Featured', 'À la une', 6, {
      en: 'Sites show it above the list.',
      fr: 'Les sites le montrent au-dessus de la liste.',
    }),
  ],
  [field('seo', 'Search engines', 'Moteurs de recherche', 12)],
];

export const post: View = {
  uid: 'api::program-post.program-post',
  rows: [
    ...head,
    program,
    topics,
    [field('authors', 'Authors', 'Auteurs', 6, SHARED), field('partners', 'Partners', 'Partenaires', 6, SHARED)],
    [
      field('events', 'Events', 'Événements', 12, {
        en: 'Those that the post announces or reports on.',
        fr: 'Ceux que l’article annonce ou raconte.',
      }),
    ],
    ...tail,
  ],
  columns: ['title', 'publicationDate', 'program', 'featured'],
  mainField: 'title',
  sort: 'publicationDate',
  order: 'DESC',
};

const time: Field[][] = [
  [
    field('startsAt', 'Starts', 'Début', 6, {
      en: 'Entered in your own time zone; shown in the event’s.',
      fr: 'Saisi dans votre fuseau ; affiché dans celui de l’événement.',
    }),
    field('endsAt', 'Ends', 'Fin', 6, {
      en: 'Empty: one hour later, or the same day.',
      fr: 'Vide : une heure après, ou le jour même.',
    }),
  ],
  [
    field('timeZone', 'Time zone', 'Fuseau horaire', 6, {
      en: 'Such as Africa/Tunis; empty: the site’s.',
      fr: 'Par exemple Africa/Tunis ; vide : celui du site.',
    }),
    field('allDay', 'All day', 'Toute la journée', 6, {
      en: 'The last day is included.',
      fr: 'Le dernier jour est compris.',
    }),
  ],
  [
    field('eventStatus', 'Status', 'État', 6, SHARED),
    {
      ...field('previousStartsAt', 'Previous start', 'Début précédent', 6, {
        en: 'Set by itself when the start moves.',
        fr: 'Noté de lui-même quand le début change.',
      }),
      readOnly: true,
    },
  ],
  [field('attendanceMode', 'Attendance', 'Participation', 6, SHARED)],
  [field('venue', 'Venue', 'Lieu', 12, { en: 'Needed unless online.', fr: 'Nécessaire, sauf en ligne.' })],
  [field('onlineUrl', 'Online address', 'Adresse en ligne', 12)],
  [
    field('registrationUrl', 'Registration', 'Inscription', 6),
    field('registrationClosesAt', 'Registration closes', 'Clôture des inscriptions', 6),
  ],
];

export const event: View = {
  uid: 'api::event.event',
  rows: [
    ...head,
    ...time,
    [field('speakers', 'Speakers', 'Intervenants', 6, SHARED), field('partners', 'Partners', 'Partenaires', 6, SHARED)],
    program,
    topics,
    ...tail,
  ],
  columns: ['title', 'startsAt', 'eventStatus', 'program'],
  mainField: 'title',
  sort: 'startsAt',
  order: 'DESC',
};

export const site: View = {
  uid: 'api::site.site',
  rows: [
    [field('name', 'Name', 'Nom', 6), field('tagline', 'Tagline', 'Devise', 6)],
    [field('about', 'About', 'À propos', 12)],
    [field('socialLinks', 'Follow us on', 'Suivez-nous sur', 12, SHARED)],
    [field('defaultImage', 'Default image', 'Image par défaut', 6, SHARED)],
  ],
  columns: ['name'],
  mainField: 'name',
  sort: 'name',
  order: 'ASC',
};
