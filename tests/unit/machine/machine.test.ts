import type { Patience } from '../../../src/plugins/translations/server/src/machine/ask';
import type { Machine, Provider } from '../../../src/plugins/translations/server/src/machine/machine';
import { machineOf } from '../../../src/plugins/translations/server/src/machine/machines';
import type { Segment } from '../../../src/plugins/translations/server/src/text/segments';
import { type Asked, type Said, standIn } from '../../helpers/service';
import { run } from '../exchange/documents';

const HURRY: Patience = { timeout: 300, tries: 3, firstPause: 5, longestPause: 20 };

let close: () => Promise<void> = async () => {};
afterEach(() => close());

async function against(provider: Provider, answer: (asked: Asked, count: number) => Said, key = 'a-key') {
  const service = await standIn(answer);
  close = service.close;
  const { url, asked } = service;
  const settings = { provider, url, key, charactersPerMonth: 1000, charactersPerRequest: 1000 };
  return { asked, machine: machineOf(settings, HURRY) };
}

const segment = (id: string, kind: Segment['kind'], ...runs: Segment['runs']) => ({ id, kind, runs });
const title = segment('title', 'text', run('Fish & chips'));
const linked = segment('body.a', 'paragraph', run('See '), run('the map', 'bold', { link: 'https://e.org/?a=1&b=2' }));

const ask = (machine: Machine, ...segments: Parameters<Machine['suggest']>[0][number][]) =>
  machine.suggest(segments, 'en', 'fr', []);

describe('DeepL', () => {
  const translated = (...texts: string[]): Said => ({ body: { translations: texts.map((text) => ({ text })) } });

  test('is asked for XML and gives back marks and links', async () => {
    const { machine, asked } = await against('deepl', () =>
      translated('Poisson &amp; frites', 'Voyez <x1><x2>le plan</x2></x1>'),
    );
    expect(await ask(machine, title, linked)).toEqual([
      { id: 'title', runs: [run('Poisson & frites')] },
      { id: 'body.a', runs: [run('Voyez '), run('le plan', 'bold', { link: 'https://e.org/?a=1&b=2' })] },
    ]);
    expect(asked).toEqual([
      {
        method: 'POST',
        path: '/v2/translate',
        authorization: 'DeepL-Auth-Key a-key',
        body: {
          text: ['Fish &amp; chips', 'See <x1><x2>the map</x2></x1>'],
          source_lang: 'EN',
          target_lang: 'FR',
          tag_handling: 'xml',
          outline_detection: false,
          split_sentences: 'nonewlines',
          preserve_formatting: true,
        },
      },
    ]);
  });

  test.each([
    ['fr', 'en', 'FR', 'EN-GB'],
    ['en-GB', 'pt', 'EN', 'PT-PT'],
    ['fr-CA', 'en-US', 'FR', 'EN-US'],
  ])('from %s into %s asks from %s into %s', async (from, to, source, target) => {
    const { machine, asked } = await against('deepl', () => translated('x'));
    await machine.suggest([title], from, to, []);
    expect(asked[0]?.body).toMatchObject({ source_lang: source, target_lang: target });
  });

  test('has a glossary made once, and the one before taken away', async () => {
    const old = { glossary_id: 'old', name: 'deux-rives en-fr 0000000000000000' };
    const others = { glossary_id: 'theirs', name: 'Legal en-fr' };
    const { machine, asked } = await against('deepl', ({ method, path, body }) => {
      if (path === '/v2/translate') return translated('x');
      if (method === 'GET') return { body: { glossaries: [old, others] } };
      return method === 'POST'
        ? { status: 201, body: { glossary_id: 'new', name: body.name } }
        : { status: 204, body: '' };
    });
    const glossary = [
      { source: 'shore', target: 'rive' },
      { source: 'a\ttab', target: 'x' },
    ];
    await machine.suggest([title], 'en', 'fr', glossary);
    await machine.suggest([title], 'en', 'fr', glossary);
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v2/glossaries',
      'POST /v2/glossaries',
      'DELETE /v2/glossaries/old',
      'POST /v2/translate',
      'POST /v2/translate',
    ]);
    expect(asked[1]?.body).toMatchObject({ entries: 'shore\trive', entries_format: 'tsv', source_lang: 'en' });
    expect(asked[4]?.body.glossary_id).toBe('new');
  });

  test.each([
    ['a lost link', 'Voyez <x2>le plan</x2>', 'Code 1 of the source (link) is missing in the translation'],
    ['a pair left open', 'Voyez <x1><x2>le plan</x1>', 'Code 2 is opened and not closed'],
    ['a code of its own', '<x7>Voyez</x7> <x1><x2>le plan</x2></x1>', '“7” is no code of this unit'],
    ['nothing', '', 'No translation came back'],
  ])('%s is told, not suggested', async (_, text, message) => {
    const { machine } = await against('deepl', () => translated(text));
    expect(await ask(machine, linked)).toEqual([{ id: 'body.a', text: expect.objectContaining({ en: message }) }]);
  });

  test.each([
    [403, 'DeepL refuses the key of this newsroom: an administrator must check MACHINE_TRANSLATION_KEY', 502, 1],
    [456, 'The characters that DeepL grants this newsroom are used up', 503, 1],
    [429, 'DeepL has too much to do: try again in a minute', 503, 3],
    [500, 'DeepL gave no translation (500: Internal trouble)', 502, 3],
    [400, 'DeepL gave no translation (400: Internal trouble)', 502, 1],
  ])('%i is said in one sentence', async (status, message, asStatus, times) => {
    const { machine, asked } = await against('deepl', () => ({ status, body: { message: 'Internal trouble' } }));
    await expect(ask(machine, title)).rejects.toMatchObject({ message, status: asStatus });
    expect(asked).toHaveLength(times);
  });

  test.each([[['Poisson']], [['Poisson', 'Plan', 'Autre']]])(
    '%j for two segments are taken for none',
    async (texts) => {
      const { machine } = await against('deepl', () => translated(...texts));
      await expect(ask(machine, title, linked)).rejects.toMatchObject({
        message: `DeepL gave back ${texts.length} texts for 2: none of them was taken`,
        status: 502,
      });
    },
  );

  test('a key that it says again is told to nobody', async () => {
    const message = 'Bad request: DeepL-Auth-Key a-very-secret-key, a-very-secret-key';
    const { machine } = await against('deepl', () => ({ status: 400, body: { message } }), 'a-very-secret-key');
    await expect(ask(machine, title)).rejects.toThrow('(400: Bad request: DeepL-Auth-Key …, …)');
  });

  test('a page of HTML instead of an answer is no translation', async () => {
    const { machine } = await against('deepl', () => ({ body: '<html>login</html>' }));
    await expect(ask(machine, title)).rejects.toThrow('DeepL gave no translation (200)');
  });

  test('is asked again after a pause when it is busy or silent', async () => {
    const { machine, asked } = await against('deepl', (_, count) => {
      if (count === 1) return { status: 429, headers: { 'Retry-After': '0' } };
      return count === 2 ? { silent: true } : translated('Poisson');
    });
    expect(await ask(machine, title)).toEqual([{ id: 'title', runs: [run('Poisson')] }]);
    expect(asked).toHaveLength(3);
  });

  test('is given up when it stays silent, or is not there', async () => {
    const { machine } = await against('deepl', () => ({ silent: true }));
    await expect(ask(machine, title)).rejects.toThrow('DeepL cannot be reached');
    await close();
    close = async () => {};
    await expect(ask(machine, title)).rejects.toThrow('DeepL cannot be reached');
  });
});

describe('LibreTranslate', () => {
  test('is asked for HTML, with the glossary’s words in place, and gives back marks and links', async () => {
    const { machine, asked } = await against('libretranslate', () => ({
      body: {
        translatedText: ['Le <span translate="no">littoral &amp; la rive</span>', 'Voir <x1><x2>le plan</x2></x1>'],
      },
    }));
    const shore = segment('title', 'text', run('The Shore, onshore'));
    const glossary = [{ source: 'shore', target: 'littoral & la rive' }];
    expect(await machine.suggest([shore, linked], 'en', 'fr', glossary)).toEqual([
      { id: 'title', runs: [run('Le littoral & la rive')] },
      { id: 'body.a', runs: [run('Voir '), run('le plan', 'bold', { link: 'https://e.org/?a=1&b=2' })] },
    ]);
    expect(asked).toEqual([
      {
        method: 'POST',
        path: '/translate',
        authorization: undefined,
        body: {
          q: ['The <span translate="no">littoral &amp; la rive</span>, onshore', 'See <x1><x2>the map</x2></x1>'],
          source: 'en',
          target: 'fr',
          format: 'html',
          api_key: 'a-key',
        },
      },
    ]);
  });

  test('needs no key', async () => {
    const { machine, asked } = await against('libretranslate', () => ({ body: { translatedText: ['Poisson'] } }), '');
    await ask(machine, title);
    expect(asked[0]?.body).not.toHaveProperty('api_key');
  });

  test('fewer texts than were asked for are taken for none', async () => {
    const { machine } = await against('libretranslate', () => ({ body: { translatedText: ['Poisson'] } }));
    await expect(ask(machine, title, linked)).rejects.toThrow('LibreTranslate gave back 1 texts for 2');
  });

  test('its own words are passed on', async () => {
    const { machine } = await against('libretranslate', () => ({
      status: 400,
      body: { error: 'xx is not supported' },
    }));
    await expect(ask(machine, title)).rejects.toThrow('LibreTranslate gave no translation (400: xx is not supported)');
  });
});
