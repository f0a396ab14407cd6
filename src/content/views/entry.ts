import { field, type Row, shared, text } from './view';

/** The rows with which program posts and events both begin. */
export const opening: Row[] = [
  { title: field(12, text('Title', 'Titre')) },
  {
    slug: field(
      8,
      text('Slug', 'Slug'),
      text(
        'The last part of the address, made from the title; once published, a change redirects the old address.',
        'La fin de l’adresse, tirée du titre ; après publication, un changement redirige l’ancienne adresse.',
      ),
    ),
    publicationDate: shared(
      4,
      text('Publication date', 'Date de publication'),
      text(
        'Filled in with the day of the first publish, never moved by a later one.',
        'Remplie avec le jour de la première publication, jamais déplacée par une suivante.',
      ),
    ),
  },
  {
    excerpt: field(
      12,
      text('Excerpt', 'Chapeau'),
      text('When empty, made from the body.', 'S’il est vide, il est tiré du texte.'),
    ),
  },
  { body: field(12, text('Body', 'Texte')) },
  {
    cover: shared(6, text('Cover', 'Image de couverture')),
    coverAlt: field(
      6,
      text('Alternative text of the cover', 'Texte alternatif de la couverture'),
      text(
        'Needed with a cover: say what it shows to those who cannot see it.',
        'Nécessaire avec une couverture : décrivez-la pour celles et ceux qui ne la voient pas.',
      ),
    ),
  },
  {
    attachments: field(
      12,
      text('Attachments', 'Pièces jointes'),
      text('Each language has its own files.', 'Chaque langue a ses propres fichiers.'),
    ),
  },
];

export const program = shared(6, text('Program', 'Programme'));
export const series = shared(6, text('Series', 'Série'));
export const topics = shared(6, text('Topics', 'Thèmes'));
export const countries = shared(6, text('Countries', 'Pays'));
export const partners = shared(6, text('Partners', 'Partenaires'));

export const featured = shared(
  4,
  text('Featured', 'À la une'),
  text('Pinned above the list.', 'Épinglé au-dessus de la liste.'),
);

export const seo = field(
  12,
  text('Search engines', 'Moteurs de recherche'),
  text('When empty, the title and the excerpt serve.', 'Si cette partie est vide, le titre et le chapeau sont repris.'),
);
