import { machineSettings } from '../../../src/plugins/translations/server/src/machine/settings';

const read = (environment: Record<string, string>) => machineSettings((name) => environment[name]);

test('nothing set, nothing asked', () => {
  expect(read({})).toBeNull();
  expect(read({ MACHINE_TRANSLATION: ' ', MACHINE_TRANSLATION_KEY: 'k' })).toBeNull();
});

test.each([
  ['k:fx', 'https://api-free.deepl.com'],
  ['k', 'https://api.deepl.com'],
])('the key %s belongs to %s', (key, url) => {
  expect(read({ MACHINE_TRANSLATION: 'deepl', MACHINE_TRANSLATION_KEY: key })).toEqual({
    provider: 'deepl',
    url,
    key,
    charactersPerMonth: 500_000,
    charactersPerRequest: 20_000,
  });
});

test('every setting can be set', () => {
  expect(
    read({
      MACHINE_TRANSLATION: 'libretranslate',
      MACHINE_TRANSLATION_URL: 'http://localhost:5000/',
      MACHINE_TRANSLATION_CHARACTERS_PER_MONTH: '1000',
      MACHINE_TRANSLATION_CHARACTERS_PER_REQUEST: '10',
    }),
  ).toEqual({
    provider: 'libretranslate',
    url: 'http://localhost:5000',
    key: '',
    charactersPerMonth: 1000,
    charactersPerRequest: 10,
  });
});

test.each([
  [{ MACHINE_TRANSLATION: 'google' }, 'MACHINE_TRANSLATION is "google": it must be empty or one of'],
  [{ MACHINE_TRANSLATION: 'deepl' }, 'MACHINE_TRANSLATION_KEY is missing'],
  [{ MACHINE_TRANSLATION: 'libretranslate' }, 'MACHINE_TRANSLATION_URL is ""'],
  [
    { MACHINE_TRANSLATION: 'libretranslate', MACHINE_TRANSLATION_URL: 'file:///etc/passwd' },
    'MACHINE_TRANSLATION_URL is "file:///etc/passwd"',
  ],
  [
    {
      MACHINE_TRANSLATION: 'deepl',
      MACHINE_TRANSLATION_KEY: 'k',
      MACHINE_TRANSLATION_CHARACTERS_PER_MONTH: '-5',
    },
    'MACHINE_TRANSLATION_CHARACTERS_PER_MONTH is "-5"',
  ],
  [
    { MACHINE_TRANSLATION: 'libretranslate', MACHINE_TRANSLATION_URL: 'https://me:secret@translate.example.org' },
    'MACHINE_TRANSLATION_URL has a name or a password in it',
  ],
])('%j stops the start with a sentence', (environment, sentence) => {
  const start = () => read(environment as Record<string, string>);
  expect(start).toThrow(sentence);
  expect(start).not.toThrow('secret');
});
