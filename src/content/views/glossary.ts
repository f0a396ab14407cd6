import { field, type TypeView, text } from './view';

export const glossaryTerm: TypeView = {
  uid: 'api::glossary-term.glossary-term',
  name: text('Glossary term', 'Terme du glossaire'),
  mainField: 'en',
  columns: ['en', 'fr', 'note'],
  sortBy: 'en',
  sortOrder: 'ASC',
  rows: [
    { en: field(6, text('In English', 'En anglais')), fr: field(6, text('In French', 'En français')) },
    {
      note: field(
        12,
        text('Note', 'Note'),
        text('When to use it, and what not to say.', 'Quand l’employer, et ce qu’il ne faut pas dire.'),
      ),
    },
  ],
};
