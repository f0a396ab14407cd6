import { countryName } from '../../../src/feed/country';

test.each([
  ['TN', 'Tunisia', 'Tunisie'],
  ['gb', 'United Kingdom', 'Royaume-Uni'],
  ['xk', 'Kosovo', 'Kosovo'],
])('%s is a country', (code, en, fr) => {
  expect([countryName(code, 'en'), countryName(code, 'fr')]).toEqual([en, fr]);
});

test.each(['uk', 'su', 'eu', 'un', 'zz', 't1', '--', 't', 'tun', '', 'qq'])('%s is none', (code) => {
  expect(countryName(code, 'en')).toBeUndefined();
});
