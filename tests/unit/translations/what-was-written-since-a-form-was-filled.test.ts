import { writtenSince } from '../../../src/plugins/translations/admin/src/edit-view/writtenSince';

const EARLIER = '2026-03-01T10:00:00.000Z';
const LATER = '2026-03-01T10:00:00.001Z';
const claire = { id: 3, firstname: 'Claire', lastname: 'Vauquelin' };

test.each([
  ['the version is younger than the form', { updatedAt: EARLIER }],
  ['the language was begun since', {}],
])('%s: who wrote it, and when', (_when, form) => {
  expect(writtenSince(form, { updatedAt: LATER, updatedBy: claire })).toEqual({ at: LATER, by: claire });
});

test('by nobody of the staff, such as an import', () => {
  expect(writtenSince({ updatedAt: EARLIER }, { updatedAt: LATER, updatedBy: null })).toEqual({ at: LATER, by: null });
});

test.each([
  ['the form is as young', { updatedAt: LATER }, { updatedAt: LATER }],
  ['the same instant is written in another way', { updatedAt: '2026-03-01T10:00:00Z' }, { updatedAt: EARLIER }],
  ['the form is younger: it was written from here', { updatedAt: LATER }, { updatedAt: EARLIER }],
  ['there is no version yet', {}, {}],
  ['no form is open', undefined, { updatedAt: LATER }],
])('nothing, when %s', (_when, form, now) => {
  expect(writtenSince(form, { ...now, updatedBy: claire })).toBeNull();
});
