import type { Site } from './site';

export type Member = { email: string; password: string; ask: (path: string, init?: Ask) => Promise<Answer> };

type Ask = { method?: string; body?: object };
type Answer = { status: number; body: unknown };

const PASSWORD = 'Only-for-the-tests-1';

async function ask(url: string, token: string | undefined, { method = 'GET', body }: Ask = {}): Promise<Answer> {
  const answer = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    body: body && JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json().catch(() => null) };
}

async function signedIn(site: Pick<Site, 'url'>, person: { email: string; password: string }): Promise<Member> {
  const { body } = await ask(`${site.url}/admin/login`, undefined, { method: 'POST', body: person });
  const { token } = (body as { data: { token: string } }).data;
  return { ...person, ask: (path, init) => ask(`${site.url}${path}`, token, init) };
}

const administrators = new WeakMap<Site, Promise<Member>>();

/** Signed in once for each site: Strapi lets nobody try more than five times. */
export function administrator(site: Site): Promise<Member> {
  const admin = administrators.get(site) ?? signedIn(site, site.admin);
  administrators.set(site, admin);
  return admin;
}

type Permission = { action: string; subject: string | null; properties: object };

/** A role of an administrator's making. @returns its code */
export async function newRole(admin: Member, name: string, permissions: Permission[]): Promise<string> {
  const made = await admin.ask('/admin/roles', { method: 'POST', body: { name, description: '' } });
  const { id, code } = (made.body as { data: { id: number; code: string } }).data;
  const body = { permissions: permissions.map((permission) => ({ ...permission, conditions: [] })) };
  const { status } = await admin.ask(`/admin/roles/${id}/permissions`, { method: 'PUT', body });
  if (status !== 200) throw new Error(`The role “${name}” was not made: ${status}`);
  return code;
}

/** A new member of staff with one role of the panel, by its code, invited and registered as a person would be. */
export async function newMember(site: Site, roleCode: string, name: string, language = 'en'): Promise<Member> {
  const admin = await administrator(site);
  const roles = (await admin.ask('/admin/roles')).body as { data: { id: number; code: string }[] };
  const role = roles.data.find(({ code }) => code === roleCode);
  if (!role) throw new Error(`There is no role “${roleCode}” among ${roles.data.map(({ code }) => code).join(', ')}`);
  const [firstname = '', lastname = ''] = name.split(' ');
  const email = `${firstname}.${lastname}@example.org`.toLowerCase();
  const person = { firstname, lastname, email, roles: [role.id], preferedLanguage: language };
  const invited = (await admin.ask('/admin/users', { method: 'POST', body: person })).body as {
    data: { registrationToken: string };
  };
  const { registrationToken } = invited.data;
  const userInfo = { firstname, lastname, password: PASSWORD };
  await admin.ask('/admin/register', { method: 'POST', body: { registrationToken, userInfo } });
  return signedIn(site, { email, password: PASSWORD });
}
