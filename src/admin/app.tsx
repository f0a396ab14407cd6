import type { StrapiApp } from '@strapi/strapi/admin';
import { type Table, withOurCells } from './cells';
import { translateHints } from './hints';
import { dismissAnnouncements } from './quiet';
import { translationsIn } from './translations';
import { hideWhatIsRefused, onLists } from './translators';

type EditView = { layout: Parameters<typeof translateHints>[0] };

const language = () => (document.documentElement.lang.startsWith('fr') ? 'fr' : 'en');

export default {
  config: {
    locales: ['fr'],
    translations: { en: translationsIn('en'), fr: translationsIn('fr') },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    dismissAnnouncements(window.localStorage);
    app.addRBACMiddleware(onLists);
  },
  bootstrap(app: StrapiApp) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', (view: EditView) => ({
      ...view,
      layout: translateHints(view.layout, language()),
    }));
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', (table: Table) =>
      withOurCells(table, language()),
    );
    hideWhatIsRefused(app);
  },
};
