import type { Core } from '@strapi/strapi';
import type { Person } from '../desk';
import { ACTIONS } from '../permissions';
import { judgedVersion, type Opened } from './opened';
import { rightsOn } from './permissions';

type User = { id: number; firstname?: string | null; lastname?: string | null; username?: string | null };

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

/** Active members of staff who may open the desk. */
const AT_THE_DESK = { isActive: true, roles: { permissions: { action: ACTIONS.open } } };

const byName = (users: readonly User[]): Person[] =>
  [...new Map(users.map((user) => [user.id, personOf(user)])).values()].sort((a, b) => a.name.localeCompare(b.name));

/** All who work at the desk, by name. */
export async function translators(strapi: Core.Strapi): Promise<Person[]> {
  return byName(await strapi.db.query('admin::user').findMany({ where: AT_THE_DESK, select: FIELDS }));
}

/** Whether somebody who has not asked may write a translation, as their roles are now. */
async function mayWrite(strapi: Core.Strapi, opened: Opened, target: string, user: User): Promise<boolean> {
  const userAbility = await strapi.service('admin::permission').engine.generateUserAbility(user);
  return rightsOn(strapi, { user, userAbility }, opened.document.type).updates(judgedVersion(opened, target));
}

/**
 * Those of the translators whom a translation can be given to: who may write it.
 * @param among narrows the people that are asked for
 */
export async function writersOf(
  strapi: Core.Strapi,
  opened: Opened,
  target: string,
  among: { id?: number } = {},
): Promise<Person[]> {
  // Conditions of permissions may look at roles.
  const where = { ...AT_THE_DESK, ...among };
  const users: User[] = await strapi.db.query('admin::user').findMany({ where, populate: ['roles'] });
  const writers: User[] = [];
  for (const user of users) if (await mayWrite(strapi, opened, target, user)) writers.push(user);
  return byName(writers);
}
