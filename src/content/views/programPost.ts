import { countries, featured, opening, partners, program, seo, series, topics } from './entry';
import { shared, type TypeView, text } from './view';

export const programPost: TypeView = {
  uid: 'api::program-post.program-post',
  name: text('Program Post', 'Article de programme'),
  mainField: 'title',
  columns: ['title', 'publicationDate', 'program'],
  sortBy: 'publicationDate',
  sortOrder: 'DESC',
  rows: [
    ...opening,
    { program, series },
    { topics, countries },
    { authors: shared(6, text('Authors', 'Auteurs')), partners },
    {
      events: shared(
        8,
        text('Events', 'Événements'),
        text(
          'The events that the post announces or reports on.',
          'Les événements que l’article annonce ou dont il rend compte.',
        ),
      ),
      featured,
    },
    { seo },
  ],
};
