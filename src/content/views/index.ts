import { componentViews } from './components';
import { event } from './event';
import { glossaryTerm } from './glossary';
import { programPost } from './programPost';
import { site } from './site';
import { values } from './values';
import { type Text, type TypeView, text } from './view';
import { vocabularies } from './vocabularies';

export { type ComponentView, type Field, fieldsOf, type Text, type TypeView } from './view';
export { componentViews, values };

export const typeViews: TypeView[] = [programPost, event, ...vocabularies, glossaryTerm, site];

/** What Strapi adds to every type, as lists and their filters call it. */
export const stamps: Record<string, Text> = {
  createdAt: text('Created', 'Création'),
  updatedAt: text('Last change', 'Dernière modification'),
  createdBy: text('Created by', 'Création par'),
  updatedBy: text('Changed by', 'Modification par'),
};
