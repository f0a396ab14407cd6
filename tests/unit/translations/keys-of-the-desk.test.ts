import { isSave, wishOf } from '../../../src/plugins/translations/admin/src/side-by-side/keys';

const press = (keys: string) => {
  const parts = keys.split('+');
  const has = (name: string) => parts.includes(name);
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: has('Ctrl'),
    metaKey: has('Cmd'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
  };
};

test.each([
  ['Ctrl+Enter', 'next'],
  ['Cmd+Enter', 'next'],
  ['Ctrl+Shift+Enter', 'previous'],
  ['Alt+Enter', 'match'],
  ['Alt+Shift+Enter', 'copy'],
  ['Enter', undefined],
  ['Shift+Enter', undefined],
  ['Ctrl+Alt+Enter', undefined],
  ['Ctrl+ArrowDown', undefined],
])('%s asks for %s', (keys, wish) => {
  expect(wishOf(press(keys))).toBe(wish);
});

test.each([
  ['Ctrl+s', true],
  ['Cmd+S', true],
  ['s', false],
  ['Ctrl+Shift+s', false],
  ['Ctrl+Alt+s', false],
])('%s saves: %s', (keys, saves) => {
  expect(isSave(press(keys))).toBe(saves);
});
