import type { DeskQuery, DeskRow, SideBySide } from '../../src/plugins/translations/server/src/desk';
import { ACTIONS } from '../../src/plugins/translations/server/src/permissions';
import { routes } from '../../src/plugins/translations/server/src/routes';
import { textOf } from '../../src/plugins/translations/server/src/text/runs';
import { EVENT, POST } from './content';
import type { Newsroom } from './newsroom';
import type { Staff } from './staff';

const TEXTS = [
  'title',
  'slug',
  'excerpt',
  'body',
  'coverAlt',
  'attachments',
  'seo.title',
  'seo.description',
  'seo.noIndex',
];

type Allowed = {
  reads?: string[];
  /** The fields that it reads, where these are not all. */
  readsFields?: string[];
  updates?: string[];
  publishes?: boolean;
  desk?: string[];
  fields?: string[];
  types?: string[];
};

/** A role that reads everything, or some fields, in some languages and does on the desk what is said, in these locales; made through Strapi's own service. */
export async function addRole(newsroom: Newsroom, code: string, allowed: Allowed): Promise<void> {
  const { strapi } = newsroom;
  const {
    reads = ['en', 'fr'],
    readsFields,
    updates = [],
    publishes = false,
    desk = [ACTIONS.open],
    fields = TEXTS,
    types = [POST, EVENT],
  } = allowed;
  const service = strapi.service('admin::role');
  const { id } = await service.create({ name: code, description: '' });
  await strapi.db.query('admin::role').update({ where: { id }, data: { code } });
  const attributes = (uid: string) =>
    Object.keys(strapi.contentTypes[uid as 'api::event.event'].attributes).flatMap((name) =>
      name === 'seo' ? ['seo.title', 'seo.description', 'seo.noIndex'] : [name],
    );
  const explorer = (action: string, subject: string, properties: object) => ({
    ...{ action: `plugin::content-manager.explorer.${action}`, subject, properties, conditions: [] },
  });
  const onTypes = types.flatMap((uid) => [
    explorer('read', uid, { fields: readsFields ?? attributes(uid), locales: reads }),
    ...(updates.length ? [explorer('update', uid, { fields, locales: updates })] : []),
    ...(publishes ? [explorer('publish', uid, { locales: updates })] : []),
  ]);
  const onDesk = desk.map((action) => ({ action, subject: null, properties: {}, conditions: [] }));
  await service.assignPermissions(id, [...onTypes, ...onDesk]);
}

type Policy = string | { config: { actions: string[] } };

/** The desk's endpoints that need so many actions, as `GET /coverage`, in the order of the alphabet. */
export const routesThatNeed = (actions: number): string[] =>
  routes.admin.routes
    .filter(({ config }) =>
      config.policies.some((policy: Policy) => typeof policy === 'object' && policy.config.actions.length === actions),
    )
    .map(({ method, path }) => `${method} ${path}`)
    .sort();

export const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

/** The desk as a member of staff meets it. */
export function deskOf(ask: Staff, type = 'program-post') {
  const path = (documentId: string, rest: string) => `/translations/documents/${type}/${documentId}/${rest}`;
  const body = async <Body>(request: ReturnType<Staff>): Promise<Body> => (await request.expect(200)).body;
  return {
    path,
    open: (documentId: string, locale = 'fr') => body<SideBySide>(ask('get', path(documentId, locale))),
    states: (documentId: string) => body<Record<string, unknown>>(ask('get', path(documentId, '').slice(0, -1))),
    list: (query: DeskQuery = {}) =>
      body<{ rows: DeskRow[]; total: number; next: string | null; prev: string | null }>(
        ask('get', `/translations/desk?${new URLSearchParams(query as Record<string, string>)}`),
      ),
  };
}

/** The segments of a side by side that a source text belongs to, by what it says. */
export function segment(view: SideBySide, source: string) {
  const found = view.segments.find((one) => textOf(one.source) === source);
  if (!found) throw new Error(`There is no segment “${source}”`);
  return found;
}

/** What a side by side says, line by line. */
export const lines = ({ segments }: SideBySide) =>
  segments.map(({ source, target, change }) => [textOf(source), target && textOf(target), change]);
