import {
  type Attributes,
  sharedSince,
  sharedValues,
} from '../../../src/plugins/translations/admin/src/edit-view/sharedSince';

const shared = (type: string) => ({ type, pluginOptions: { i18n: { localized: false } } });
const attributes: Attributes = {
  title: { type: 'string', pluginOptions: { i18n: { localized: true } } },
  ...{ startsAt: shared('datetime'), cover: shared('media'), venue: shared('component'), topics: shared('relation') },
};
const form = {
  updatedAt: '2026-03-01T10:00:00.000Z',
  title: 'Un',
  startsAt: '2026-05-01T10:00:00.000Z',
  cover: { id: 1, name: 'boat.png' },
  venue: { id: 7, name: 'Quay', city: null },
  topics: { count: 1 },
};

test.each([
  ['a date', { startsAt: '2026-05-02T10:00:00.000Z' }],
  ['a date that is taken out', { startsAt: null }],
  ['another file', { cover: { id: 2, name: 'boat.png' } }],
  ['no file', { cover: null }],
  ['what a component says', { venue: { id: 8, name: 'Harbour', city: null } }],
])('%s is a change', (_what, now) => {
  expect(sharedSince(form, { ...form, ...now }, attributes)).toBe(true);
});

test.each([
  ['the same', {}],
  ['a field of one language, which makes its version younger', { title: 'Deux' }],
  ['what a file is called', { cover: { id: 1, name: 'ship.png' } }],
  ['the row of a component', { venue: { name: 'Quay', id: 9 } }],
  ['a part of a component that a form leaves open', { venue: { name: 'Quay', city: undefined } }],
  ['relations', { topics: { count: 2 } }],
])('%s: none', (_what, now) => {
  expect(sharedSince(form, { ...form, ...now }, attributes)).toBe(false);
});

test('who begins a language has no form of it that could be old', () => {
  expect(sharedSince({}, form, attributes)).toBe(false);
  expect(sharedSince(undefined, form, attributes)).toBe(false);
});

test('the plain values that a write gives a form are those of the shared fields', () => {
  expect(sharedValues(form, attributes)).toEqual({ startsAt: form.startsAt });
  expect(sharedValues({}, attributes)).toEqual({});
});
