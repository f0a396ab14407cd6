import { ACTIONS } from '../permissions';

/** `more` are actions that an endpoint needs beside the one that opens the desk. */
const route = (method: string, path: string, handler: string, ...more: string[]) => ({
  ...{ method, path, handler },
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [ACTIONS.open, ...more] } },
    ],
  },
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
      route('POST', '/export', 'exchange.export', ACTIONS.exchange),
      route('POST', '/import', 'exchange.import', ACTIONS.exchange),
      route('GET', '/machine', 'machine.status', ACTIONS.machine),
      route('GET', DOCUMENT, 'translation.states'),
      route('PUT', `${DOCUMENT}/source`, 'translation.source'),
      route('GET', TRANSLATION, 'translation.show'),
      route('PUT', TRANSLATION, 'translation.save'),
      route('POST', `${TRANSLATION}/confirm`, 'translation.confirm'),
      route('POST', `${TRANSLATION}/publish`, 'translation.publish'),
      route('PUT', `${TRANSLATION}/work`, 'translation.work'),
      route('GET', `${TRANSLATION}/people`, 'translation.people'),
      route('POST', `${TRANSLATION}/suggestions`, 'machine.suggest', ACTIONS.machine),
    ],
  },
};
