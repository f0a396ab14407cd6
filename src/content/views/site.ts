import { field, shared, type TypeView, text } from './view';

export const site: TypeView = {
  uid: 'api::site.site',
  name: text('Site', 'Site'),
  mainField: 'name',
  columns: ['name', 'tagline'],
  sortBy: 'name',
  sortOrder: 'ASC',
  rows: [
    { name: field(6, text('Name', 'Nom')), tagline: field(6, text('Tagline', 'Slogan')) },
    { about: field(12, text('About', 'À propos')) },
    {
      socialLinks: shared(
        12,
        text('Social links', 'Réseaux sociaux'),
        text('The row “Follow us on”, in this order.', 'La ligne « Suivez-nous sur », dans cet ordre.'),
      ),
    },
    {
      defaultImage: shared(
        6,
        text('Default image', 'Image par défaut'),
        text('Stands for a missing cover.', 'Remplace une couverture absente.'),
      ),
    },
  ],
};
