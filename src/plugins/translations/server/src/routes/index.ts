import { ACTIONS } from '../permissions';

const mayOpen = { name: 'admin::hasPermissions', config: { actions: [ACTIONS.open] } };

const route = (method: string, path: string, handler: string) => ({
  ...{ method, path, handler },
  config: { policies: ['admin::isAuthenticatedAdmin', mayOpen] },
});

const DOCUMENT = '/documents/:type/:documentId';
const TRANSLATION = `${DOCUMENT}/:locale`;

/** Endpoints of the admin panel; what each asks of a document and a language is checked in work/. */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/coverage', 'desk.coverage'),
      route('GET', '/desk', 'desk.list'),
      route('GET', '/desk/next', 'desk.next'),
      route('GET', '/mine', 'desk.mine'),
      route('GET', '/people', 'desk.people'),
      route('GET', '/programs', 'desk.programs'),
      route('POST', '/matches', 'translation.matches'),
      route('GET', DOCUMENT, 'translation.states'),
      route('PUT', `${DOCUMENT}/source`, 'translation.source'),
      route('GET', TRANSLATION, 'translation.show'),
      route('PUT', TRANSLATION, 'translation.save'),
      route('POST', `${TRANSLATION}/confirm`, 'translation.confirm'),
      route('POST', `${TRANSLATION}/publish`, 'translation.publish'),
      route('PUT', `${TRANSLATION}/work`, 'translation.work'),
    ],
  },
};
