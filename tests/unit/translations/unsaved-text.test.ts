import { clashesOf } from '../../../src/plugins/translations/admin/src/side-by-side/clashes';
import { begin, type Draft, draftAfter, isDirty } from '../../../src/plugins/translations/admin/src/side-by-side/draft';
import { parseUnsaved, resumed, unsavedIn } from '../../../src/plugins/translations/admin/src/side-by-side/unsaved';
import type { Extra, Run, SegmentPair, SideBySide } from '../../../src/plugins/translations/server/src/desk';

const said = (text: string): Run[] => [{ text, marks: [] }];

const pair = (id: string, target: string | null) =>
  ({
    id,
    field: 'body',
    kind: 'paragraph',
    source: said(`source of ${id}`),
    target: target && said(target),
  }) as SegmentPair;

const alone = (text: string): Extra => ({ after: null, kind: 'paragraph', runs: said(text) });

const text = (token: string, segments: SegmentPair[], extra = ['only here', 'and here']) =>
  ({ token, source: { locale: 'en' }, segments, removed: [], extra: extra.map(alone) }) as unknown as SideBySide;

const opened = text('first', [pair('a', 'un'), pair('b', null)]);
const edited = (id: string, words: string) => ({ type: 'edited', id, runs: said(words) }) as const;
const working = [edited('a', 'one'), edited('b', 'deux')].reduce<Draft>(draftAfter, begin(opened));

/** As another page finds it, which has another copy of everything. */
const again = (draft: Draft, now: SideBySide) =>
  resumed(JSON.parse(JSON.stringify(now)), parseUnsaved(unsavedIn(draft) ?? null));

test('a text of which all is saved keeps nothing', () => {
  expect(unsavedIn(begin(opened))).toBeUndefined();
  expect(resumed(opened, undefined)).toEqual(begin(opened));
});

test('what was not saved is there again, and waits to be saved', () => {
  const draft = again(working, opened);
  expect(draft.edits).toEqual(working.edits);
  expect([...draft.touched]).toEqual(['a', 'b']);
  expect(draft.conflict).toBeNull();
  expect(isDirty(draft)).toBe(true);
});

test('what was taken out is taken out again, of the text as it is read now', () => {
  const taken = draftAfter(begin(opened), { type: 'extra', extra: opened.extra.slice(1) });
  const draft = again(taken, opened);
  expect(draft.extra).toEqual([alone('and here')]);
  expect(draft.server.extra).toContain(draft.extra?.[0]);
});

test('where somebody else has written meanwhile, both versions are shown before anything is written', () => {
  const theirs = text('second', [pair('a', 'eins'), pair('b', null)]);
  const draft = again(working, theirs);
  expect(draft.server.token).toBe('first');
  expect(draft.conflict).toEqual(theirs);
  const { both } = clashesOf(draft, theirs);
  expect(both.map(({ mine, theirs: other }) => [mine, other])).toEqual([[said('one'), said('eins')]]);
  const settled = draftAfter(draft, { type: 'settled', mine: new Set(['a', 'b']) });
  expect(settled.server.token).toBe('second');
  expect(settled.edits).toEqual(working.edits);
});

test('what the source has no place for any more is shown, not lost', () => {
  const theirs = text('second', [pair('a', 'un')]);
  const { lost } = clashesOf(again(working, theirs), theirs);
  expect(lost.map(({ mine }) => mine)).toEqual([said('deux')]);
});

test('a save whose answer came too late is no conflict', () => {
  const saved = text('second', [pair('a', 'one'), pair('b', 'deux')]);
  expect(again(working, saved)).toEqual(begin(saved));
});

test.each([
  null,
  '',
  'no JSON',
  'null',
  '[]',
  '{"edits":{}}',
  JSON.stringify({ server: { token: 'first', segments: [], extra: [] }, edits: { a: 'text' } }),
  JSON.stringify({ server: { token: 'first', segments: [{ id: 'a' }], extra: [] }, edits: {} }),
  JSON.stringify({ server: { token: 'first', segments: [], extra: [null] }, edits: {} }),
  JSON.stringify({ server: { token: 'first', segments: [], extra: [] }, edits: { a: [{ text: 1, marks: [] }] } }),
])('what has another shape is nothing: %p', (kept) => {
  expect(parseUnsaved(kept)).toBeUndefined();
});
