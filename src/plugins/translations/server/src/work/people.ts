import type { Core } from '@strapi/strapi';
import type { Person } from '../desk';
import { ACTIONS } from '../permissions';

export type User = { id: number; firstname?: string | null; lastname?: string | null; username?: string | null };

const FIELDS = ['id', 'firstname', 'lastname', 'username'];

/** What colleagues call somebody; never the address that they sign in with. */
export const nameOf = (user: User): string =>
  [user.firstname, user.lastname].filter(Boolean).join(' ') || user.username || `#${user.id}`;

const personOf = (user: User): Person => ({ id: user.id, name: nameOf(user) });

/** People by their ids; those who left are not among them. */
export async function peopleBy(strapi: Core.Strapi, ids: readonly (number | null)[]): Promise<Map<number, Person>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const users: User[] = wanted.length
    ? await strapi.db.query('admin::user').findMany({ where: { id: { $in: wanted } }, select: FIELDS })
    : [];
  return new Map(users.map((user) => [user.id, personOf(user)]));
}

/** Those whom work can be given to: active members of staff who may open the desk, by name. */
export async function translators(strapi: Core.Strapi): Promise<Person[]> {
  const where = { isActive: true, roles: { permissions: { action: ACTIONS.open } } };
  const users: User[] = await strapi.db.query('admin::user').findMany({ where, select: FIELDS });
  const people = new Map(users.map((user) => [user.id, personOf(user)]));
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
}
