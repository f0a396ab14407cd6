import { type ComponentView, field, text } from './view';

const seo: ComponentView = {
  uid: 'shared.seo',
  name: text('Search engines', 'Moteurs de recherche'),
  mainField: 'title',
  rows: [
    { title: field(6, text('Title', 'Titre')), description: field(6, text('Description', 'Description')) },
    {
      noIndex: field(
        6,
        text('Hide from search engines', 'Masquer aux moteurs de recherche'),
        text(
          'The page stays public, yet asks not to be listed.',
          'La page reste publique, mais demande à ne pas être référencée.',
        ),
      ),
    },
  ],
};

const venue: ComponentView = {
  uid: 'shared.venue',
  name: text('Venue', 'Lieu'),
  mainField: 'name',
  rows: [
    { name: field(6, text('Name', 'Nom')), address: field(6, text('Address', 'Adresse')) },
    {
      city: field(6, text('City', 'Ville')),
      country: field(
        6,
        text('Country', 'Pays'),
        text('The two letters of ISO 3166-1, such as tn.', 'Les deux lettres de la norme ISO 3166-1, par exemple tn.'),
      ),
    },
    { latitude: field(6, text('Latitude', 'Latitude')), longitude: field(6, text('Longitude', 'Longitude')) },
  ],
};

const link: ComponentView = {
  uid: 'shared.link',
  name: text('Link', 'Lien'),
  mainField: 'label',
  rows: [{ label: field(6, text('Label', 'Libellé')), url: field(6, text('Address', 'Adresse')) }],
};

export const componentViews: ComponentView[] = [seo, venue, link];
