import request from 'supertest';
import type { Newsroom } from './newsroom';

export type Staff = (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) => request.Test;

const PASSWORD = 'Only-for-the-tests-1';

/** A member of staff with a role of the admin panel, signed in over HTTP: asks the endpoints that the panel asks. */
export async function signIn({ strapi }: Newsroom, roleCode: string, preferedLanguage = 'en'): Promise<Staff> {
  const role = await strapi.db.query('admin::role').findOne({ where: { code: roleCode } });
  const email = `${roleCode}-${preferedLanguage}@example.org`;
  const person = { email, firstname: 'Some', lastname: 'One', password: PASSWORD, isActive: true, preferedLanguage };
  await strapi.service('admin::user').create({ ...person, registrationToken: null, roles: [role.id] });
  const server = request(strapi.server.httpServer);
  const { body } = await server.post('/admin/login').send({ email, password: PASSWORD }).expect(200);
  return (method, path, data) => server[method](path).set('Authorization', `Bearer ${body.data.token}`).send(data);
}

/** The content manager's address of a content type's documents. */
export const desk = (uid: string, rest = '') => `/content-manager/collection-types/${uid}${rest}`;
