import { Earth } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { DESK } from './addresses';
import { AskToReplace } from './edit-view/AskToReplace';
import { holdBackOldForms } from './edit-view/holdBack';
import { TranslationsPanel } from './edit-view/TranslationsPanel';
import { DeskIcon } from './home/DeskIcon';
import { en } from './language/en';
import { fr } from './language/fr';
import { described, withIds } from './language/texts';
import { OPEN } from './permissions';

type Widget = Extract<Parameters<StrapiApp['widgets']['register']>[0], { id: string }>;
type ContentManager = { addEditViewSidePanel: (panels: (typeof TranslationsPanel)[]) => void };

const WIDGET: Widget = {
  id: 'waiting',
  icon: Earth,
  pluginId: 'translations',
  title: described('home.title'),
  link: { label: described('home.link'), href: DESK },
  permissions: OPEN,
  component: () => import('./home/HomeWidget').then((home) => home.default),
};

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'translations', name: 'translations' });
    app.addMenuLink({
      to: DESK.slice(1),
      icon: DeskIcon,
      intlLabel: described('name'),
      permissions: OPEN,
      position: 2,
      Component: () => import('./Desk'),
    });
    // Above what Strapi shows.
    app.widgets.register((others) => [WIDGET, ...others]);
  },
  bootstrap(app: StrapiApp) {
    const contentManager = app.getPlugin('content-manager');
    (contentManager.apis as ContentManager).addEditViewSidePanel([TranslationsPanel]);
    contentManager.injectComponent('editView', 'right-links', { name: 'replace', Component: AskToReplace });
    holdBackOldForms();
  },
  async registerTrads({ locales }: { locales: string[] }) {
    const texts = { en: withIds(en), fr: withIds(fr) };
    return locales.map((locale) => ({ locale, data: texts[locale as keyof typeof texts] ?? texts.en }));
  },
};
