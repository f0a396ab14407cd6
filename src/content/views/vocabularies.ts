import { field, type Row, type TypeView, text } from './view';

const key = field(
  6,
  text('Key', 'Clé'),
  text(
    'It stands in addresses: made from the name when empty, it never changes by itself.',
    'Elle figure dans les adresses : tirée du nom si elle est vide, elle ne change jamais toute seule.',
  ),
);
const inEnglish = text('Name in English', 'Nom en anglais');
const inFrench = text('Name in French', 'Nom en français');
const names: Row = { nameEn: field(6, inEnglish), nameFr: field(6, inFrench) };

const bilingual = {
  mainField: 'nameEn',
  columns: ['nameEn', 'nameFr', 'key'],
  sortBy: 'nameEn',
  sortOrder: 'ASC',
} as const;
const lists = { ...bilingual, columns: [...bilingual.columns] };

const program: TypeView = {
  ...lists,
  uid: 'api::program.program',
  name: text('Program', 'Programme'),
  columns: ['nameEn', 'nameFr', 'acronym', 'key'],
  rows: [{ key }, names, { acronym: field(6, text('Acronym', 'Sigle')) }],
};

const series: TypeView = {
  ...lists,
  uid: 'api::series.series',
  name: text('Series', 'Série'),
  rows: [{ key }, names],
};

const topic: TypeView = {
  ...lists,
  uid: 'api::topic.topic',
  name: text('Topic', 'Thème'),
  rows: [{ key }, names],
};

const filledIn = text('When empty, filled in from the key.', 'S’il est vide, il est rempli d’après la clé.');

const country: TypeView = {
  ...lists,
  uid: 'api::country.country',
  name: text('Country', 'Pays'),
  rows: [
    {
      key: field(
        6,
        text('Key', 'Clé'),
        text(
          'The two letters of ISO 3166-1 in lower case, such as tn; they stand in addresses.',
          'Les deux lettres de la norme ISO 3166-1 en minuscules, par exemple tn ; elles figurent dans les adresses.',
        ),
      ),
    },
    { nameEn: field(6, inEnglish, filledIn), nameFr: field(6, inFrench, filledIn) },
  ],
};

const person: TypeView = {
  uid: 'api::person.person',
  name: text('Person', 'Personne'),
  mainField: 'name',
  columns: ['name', 'key'],
  sortBy: 'name',
  sortOrder: 'ASC',
  rows: [{ key, name: field(6, text('Name', 'Nom')) }],
};

const organisation: TypeView = {
  ...lists,
  uid: 'api::organisation.organisation',
  name: text('Organisation', 'Organisation'),
  columns: ['nameEn', 'nameFr', 'url', 'key'],
  rows: [{ key }, names, { url: field(6, text('Website', 'Site web')), logo: field(6, text('Logo', 'Logo')) }],
};

export const vocabularies: TypeView[] = [program, series, topic, country, person, organisation];
