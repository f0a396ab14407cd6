import { days, secret } from '../../src/environment';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

test('a fresh database has no API token and no administrator', async () => {
  const count = (uid: string) => newsroom.strapi.db.query(uid).count();
  expect([await count('admin::api-token'), await count('admin::user')]).toEqual([0, 0]);
});

test('no other origin is let in, and nothing says what serves', async () => {
  const { headers } = await newsroom.get('/api/feed').set('Origin', 'https://elsewhere.example').expect(200);
  expect(headers['access-control-allow-origin'] ?? '').not.toMatch(/\*|elsewhere/);
  expect(headers['access-control-allow-credentials']).toBeUndefined();
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers['content-security-policy']).toContain("script-src 'self'");
});

test('a request from elsewhere cannot send the staff’s cookies', async () => {
  const { headers } = await newsroom.get('/admin/init').set('Origin', 'https://elsewhere.example');
  expect(headers['access-control-allow-origin'] ?? '').not.toMatch(/elsewhere/);
});

test('the favicon is there', () => newsroom.get('/favicon.ico').expect(200).expect('content-type', /image/));

test('remote transfer, telemetry and promotion are off', () => {
  const { config } = newsroom.strapi;
  expect(config.get('server.transfer.remote.enabled')).toBe(false);
  expect(config.get('admin.flags')).toEqual({ nps: false, promoteEE: false });
  expect(newsroom.strapi.telemetry.isDisabled).toBe(true);
});

test('a missing secret stops the start with its name and a way to make one', () => {
  expect(() => secret(() => ' ', 'APP_KEYS')).toThrow(/^The secret APP_KEYS is missing: .*randomBytes.*npm run setup/);
});

test.each(['0', '-3', '1.5', 'ninety'])('CHANGES_DAYS=%s stops the start, as no number of days', (value) => {
  expect(() => days(() => value, 'CHANGES_DAYS', 90)).toThrow(`CHANGES_DAYS is "${value}"`);
});
