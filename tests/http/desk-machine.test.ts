import type { MachineSettings } from '../../src/plugins/translations/server/src/machine/settings';
import { documents, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { type Asked, type Said, standIn } from '../helpers/service';
import { type Staff, signIn } from '../helpers/staff';
import { deskOf, paragraph } from '../helpers/translators';

let newsroom: Newsroom;
let chief: Staff;
let documentId: string;
let service: Awaited<ReturnType<typeof standIn>>;
let answer: (asked: Asked) => Said | Promise<Said>;

const upper = ({ body }: Asked): Said => ({
  body: { translations: (body.text as string[]).map((text) => ({ text: text.replace(/^\w+/, 'Bateaux') })) },
});

beforeAll(async () => {
  newsroom = await openNewsroom();
  chief = await signIn(newsroom, 'strapi-super-admin');
  service = await standIn((asked) => answer(asked));
  documentId = await publish(newsroom.strapi, POST, {}, { en: { title: 'Boats', body: [paragraph('Boats go.')] } });
});
afterAll(async () => {
  await service.close();
  await newsroom.close();
});

const settings: Omit<MachineSettings, 'url'> = {
  ...{ provider: 'deepl', key: 'a-key', charactersPerMonth: 40, charactersPerRequest: 30 },
};
const path = () => `/translations/documents/program-post/${documentId}/fr/suggestions`;
const ids = async () => (await deskOf(chief).open(documentId)).segments.map(({ id }) => id);

beforeEach(() => {
  answer = upper;
  newsroom.strapi.config.set('plugin::translations.machine', { ...settings, url: service.url });
});

test('off until it is configured', async () => {
  newsroom.strapi.config.set('plugin::translations.machine', null);
  const { body: status } = await chief('get', '/translations/machine').expect(200);
  expect(status).toEqual({ provider: null, name: null, used: 0, budget: 0 });
  const { body } = await chief('post', path(), { segments: ['title'] }).expect(503);
  expect(body.error.message).toMatch(/^Machine translation is switched off/);
});

test('suggestions are given, counted, and written nowhere', async () => {
  const segments = await ids();
  const { body } = await chief('post', path(), { segments: [...segments, 'body.nowhere'] }).expect(200);
  expect(body).toEqual({
    provider: 'deepl',
    suggestions: [
      { id: 'title', runs: [{ text: 'Bateaux', marks: [] }] },
      { id: segments[1], runs: [{ text: 'Bateaux go.', marks: [] }] },
    ],
    ...{ refused: [], used: 14, budget: 40 },
  });
  expect(await documents(newsroom.strapi, POST).findOne!({ documentId, locale: 'fr' })).toBeNull();
  const { body: status } = await chief('get', '/translations/machine').expect(200);
  expect(status).toEqual({ provider: 'deepl', name: 'DeepL', used: 14, budget: 40 });
});

async function exported(format = 'xliff12'): Promise<string> {
  const asked = { format, to: 'fr', documents: [{ type: 'program-post', documentId }] };
  return `${(await chief('post', '/translations/export', asked).responseType('blob')).body}`;
}

async function imported(text: string): Promise<void> {
  const form = chief('post', '/translations/import').attach('file', Buffer.from(text), 'translations');
  await form.field('dryRun', 'false').expect(200);
}

async function save(text: string): Promise<void> {
  const { token } = await deskOf(chief).open(documentId);
  const segments = { title: [{ text, marks: [] }] };
  await chief('put', `/translations/documents/program-post/${documentId}/fr`, { token, segments }).expect(200);
}

const isMarked = async () => (await deskOf(chief).open(documentId)).segments.map(({ machine }) => machine);

test('a suggestion saved as it came is known for a machine’s, and for nobody’s when it is changed', async () => {
  expect(await isMarked()).toEqual([false, false]);
  await save('Bateaux');
  expect(await isMarked()).toEqual([true, false]);
  expect(await exported()).toContain('<target state="translated" state-qualifier="mt-suggestion">Bateaux</target>');
  await save('Les bateaux');
  expect(await isMarked()).toEqual([false, false]);
  expect(await exported()).toContain('<target state="translated">Les bateaux</target>');
});

describe('a machine’s text in files', () => {
  const BY_MACHINE = 'state-qualifier="mt-suggestion">Bateaux</target>';
  beforeEach(() => save('Bateaux'));

  test.each(['xliff12', 'xliff21', 'csv'])('that left as %s and comes back unchanged is still one', async (format) => {
    const [left, marked] = [await exported(format), await exported()];
    expect(marked).toContain(BY_MACHINE);
    await imported(left);
    expect([await exported(format), await exported()]).toEqual([left, marked]);
  });

  test('that a tool says nothing of is still one, and none when the file has it reviewed', async () => {
    const left = (await exported()).replace(' state-qualifier="mt-suggestion"', '');
    await imported(left);
    expect(await exported()).toContain(BY_MACHINE);
    await imported(left.replace('<target state="translated">Bateaux', '<target state="signed-off">Bateaux'));
    expect(await exported()).toContain('<target state="signed-off">Bateaux</target>');
  });

  test('that an agency’s machine has made is one here, too', async () => {
    const of = (text: string) => `<target state="translated" state-qualifier="mt-suggestion">${text}</target>`;
    await save('Navires');
    const left = await exported();
    await imported(left.replace('<target state="translated">Navires</target>', of('Barques')));
    expect(await exported()).toContain(of('Barques'));
  });
});

test('a service that fails costs nothing, and says why in one sentence', async () => {
  answer = () => ({ status: 403 });
  const { body } = await chief('post', path(), { segments: ['title'] }).expect(502);
  expect(body.error).toMatchObject({ name: 'MachineError', message: expect.stringContaining('DeepL refuses the key') });
  const french = await signIn(newsroom, 'strapi-super-admin', 'fr');
  const { body: corps } = await french('post', path(), { segments: ['title'] }).expect(502);
  expect(corps.error.message).toContain('DeepL refuse la clé');
  const { body: status } = await chief('get', '/translations/machine').expect(200);
  expect(status.used).toBe(14);
});

test('a text that the source has no more is asked of nobody', async () => {
  const asked = service.asked.length;
  const { body } = await chief('post', path(), { segments: ['body.nowhere'] }).expect(200);
  expect(body).toMatchObject({ suggestions: [], refused: [], used: 14 });
  expect(service.asked.length).toBe(asked);
});

test('the budget of a request and of a month hold, however many ask at once', async () => {
  const { body: tooMany } = await chief('post', path(), { segments: Array(51).fill('title') }).expect(400);
  expect(tooMany.error.name).toBe('ValidationError');
  newsroom.strapi.config.set('plugin::translations.machine', {
    ...{ ...settings, url: service.url },
    charactersPerRequest: 4,
  });
  const { body: tooLong } = await chief('post', path(), { segments: ['title'] }).expect(400);
  expect(tooLong.error.message).toBe('These are 5 characters, and one request may have 4: ask for fewer segments.');
  newsroom.strapi.config.set('plugin::translations.machine', { ...settings, url: service.url });
  const asked = service.asked.length;
  const answers = await Promise.all(Array.from({ length: 8 }, () => chief('post', path(), { segments: ['title'] })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
  expect(answers.find(({ status }) => status === 503)?.body.error.message).toBe(
    'The newsroom’s 40 characters of machine translation for this month are used up.',
  );
  expect(service.asked.length - asked).toBe(5);
});

describe('what is known of texts before a machine is asked', () => {
  beforeAll(async () => {
    documentId = await publish(newsroom.strapi, POST, {}, { en: { title: 'Boats', excerpt: 'Short' } });
  });
  beforeEach(() => {
    newsroom.strapi.config.set('plugin::translations.machine', {
      ...{ ...settings, url: service.url, charactersPerMonth: 1000 },
    });
  });
  let meanwhile: () => Promise<void>;
  beforeEach(() => {
    meanwhile = async () => {};
  });
  const ask = (...texts: string[]) => {
    answer = async () => {
      await meanwhile();
      return { body: { translations: texts.map((text) => ({ text })) } };
    };
    return chief('post', path(), { segments: ['title', 'excerpt'] }).expect(200);
  };

  test('is known afterwards, when nothing that it said is used', async () => {
    const empty = '<target state="needs-translation"></target>';
    const left = (await exported())
      .replace(empty, '<target state="final">Bateaux</target>')
      .replace(empty, '<target state="translated" state-qualifier="mt-suggestion">Court</target>');
    await imported(left);
    const before = await exported();
    expect(before).toMatch(/approved="yes".*<target state="final">Bateaux<.*mt-suggestion">Court</s);
    await ask('Navires', 'Bref');
    expect(await exported()).toBe(before);
    await ask('Bateaux', 'Bref');
    expect(await exported()).toBe(before);
  });

  test('is known afterwards where it was written down by an earlier version', async () => {
    const before = await exported();
    const provenances = newsroom.strapi.db.query('plugin::translations.provenance');
    const { id, texts } = await provenances.findOne({ where: { entryId: documentId } });
    const ofOld = Object.fromEntries(
      Object.entries(texts as Record<string, { text: string }[]>).map(([name, origins]) => [
        name,
        origins.find(({ text }) => before.includes(`target=${text}`)),
      ]),
    );
    await provenances.update({ where: { id }, data: { texts: ofOld } });
    expect(await exported()).toBe(before);
  });

  test('of a text that somebody wrote: it is theirs, though a machine suggests the same', async () => {
    await save('Barques');
    await ask('Barques', 'Bref');
    expect(await isMarked()).toEqual([false, true]);
  });

  test('of a text that somebody writes while the machine is asked: it is theirs, too', async () => {
    meanwhile = () => save('Chaloupes');
    await ask('Chaloupes', 'Bref');
    expect(await isMarked()).toEqual([false, true]);
  });

  test('of a segment that the source has got while the machine is asked', async () => {
    const posts = documents(newsroom.strapi, POST);
    const approved = '<target state="final">Une côte</target>';
    meanwhile = async () => {
      await posts.update!({ documentId, locale: 'en', data: { coverAlt: 'A coast' } });
      await posts.publish!({ documentId, locale: 'en' });
      await imported((await exported()).replace('<target state="needs-translation"></target>', approved));
    };
    await ask('Canots', 'Bref');
    expect(await exported()).toContain(approved);
  });
});
