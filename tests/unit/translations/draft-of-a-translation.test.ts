import { clashesOf } from '../../../src/plugins/translations/admin/src/side-by-side/clashes';
import {
  begin,
  type Draft,
  type DraftEvent,
  draftAfter,
  isDirty,
  isTodo,
  targetOf,
} from '../../../src/plugins/translations/admin/src/side-by-side/draft';
import type { Extra, Run, SegmentPair, SideBySide } from '../../../src/plugins/translations/server/src/desk';

const said = (text: string): Run[] => [{ text, marks: [] }];

const pair = (id: string, target: string | null, change: SegmentPair['change'] = 'same'): SegmentPair => ({
  id,
  field: 'body',
  kind: 'paragraph',
  source: said(`source of ${id}`),
  change,
  diff: null,
  ...{ target: target === null ? null : said(target), todo: target === null || change === 'changed' },
  limit: null,
});

const text = (token: string, segments: SegmentPair[]) =>
  ({
    token,
    source: { locale: 'en' },
    segments,
    removed: [],
    extra: [{ after: null, kind: 'paragraph', runs: said('only here') }],
  }) as unknown as SideBySide;

const after = (draft: Draft, ...events: DraftEvent[]) => events.reduce(draftAfter, draft);

const opened = begin(text('first', [pair('a', 'un'), pair('b', null), pair('c', 'trois', 'changed')]));
const written = said('deux');
const at = new Date(0);

test('what is written shows at once and waits to be saved', () => {
  const draft = after(opened, { type: 'edited', id: 'b', runs: written });
  expect(targetOf(draft, pair('b', null))).toBe(written);
  expect(isDirty(opened)).toBe(false);
  expect(isDirty(draft)).toBe(true);
});

test('a segment is to do as the server says, until something else is written', () => {
  const todo = (draft: Draft) => draft.server.segments.filter((one) => isTodo(draft, one)).map(({ id }) => id);
  expect(todo(opened)).toEqual(['b', 'c']);
  const touched = after(
    opened,
    { type: 'edited', id: 'b', runs: written },
    { type: 'edited', id: 'c', runs: said('3') },
  );
  expect(todo(touched)).toEqual([]);
  expect(todo(after(touched, { type: 'edited', id: 'b', runs: said(' ') }))).toEqual(['b']);
  expect(todo(after(touched, { type: 'edited', id: 'c', runs: said('trois') }))).toEqual(['c']);
  const revised = { ...pair('c', '3', 'changed'), todo: false };
  expect(todo(begin(text('later', [revised])))).toEqual([]);
});

test('what is typed while a save is on its way is not lost', () => {
  const draft = after(
    opened,
    { type: 'edited', id: 'a', runs: said('one') },
    { type: 'edited', id: 'b', runs: written },
  );
  const sent = { edits: draft.edits, extra: draft.extra };
  const server = text('second', [pair('a', 'one'), pair('b', 'deux'), pair('c', 'trois')]);
  const later = said('deux et demi');
  const saved = after(
    draft,
    { type: 'busy', with: 'saving' },
    { type: 'edited', id: 'b', runs: later },
    { type: 'written', server, sent, at },
  );
  expect(saved.edits).toEqual({ b: later });
  expect(saved.server.token).toBe('second');
  expect(saved.busy).toBeNull();
});

test('text without a source that was taken out stays to be saved until it is', () => {
  const draft = after(opened, { type: 'extra', extra: [] });
  expect(isDirty(draft)).toBe(true);
  expect(
    isDirty(after(draft, { type: 'written', server: opened.server, sent: { edits: {}, extra: draft.extra }, at })),
  ).toBe(false);
});

describe('text without a source, while a save is on its way', () => {
  const [one, two, three] = ['one', 'two', 'three'].map((words) => ({
    ...{ after: null, kind: 'paragraph' as const },
    runs: said(words),
  })) as [Extra, Extra, Extra];
  const withExtra = (...extra: Extra[]): SideBySide => JSON.parse(JSON.stringify({ ...opened.server, extra }));
  const first = begin({ ...opened.server, extra: [one, two, three] });
  const sending = after(first, { type: 'extra', extra: [two, three] }, { type: 'busy', with: 'saving' });
  const sent = { edits: {}, extra: sending.extra };

  test('what is taken out then is taken out of what the server has now, and nothing else is', () => {
    const server = withExtra(two, three);
    const saved = after(sending, { type: 'extra', extra: [three] }, { type: 'written', server, sent, at });
    expect(saved.extra).toEqual([three]);
    // The page asks whether a passage stays by asking whether it is among these.
    expect(saved.extra?.[0]).toBe(server.extra[1]);
  });

  test('what is put back then is sent again', () => {
    const server = withExtra(two, three);
    const saved = after(sending, { type: 'extra', extra: [one, two, three] }, { type: 'written', server, sent, at });
    expect(saved.extra).toEqual([two, three, one]);
    expect(saved.extra?.[0]).toBe(server.extra[0]);
  });

  test('what is taken out while a text is published stays to be saved', () => {
    const server = withExtra(one, two, three);
    const published = after(sending, { type: 'written', server, at });
    expect(published.extra).toEqual([two, three]);
    expect(published.extra?.[0]).toBe(server.extra[1]);
  });
});

test('what is published or confirmed is worked on no more', () => {
  const draft = after(opened, { type: 'edited', id: 'b', runs: written });
  const saved = after(draft, { type: 'written', server: opened.server, sent: draft, at });
  expect([...saved.touched]).toEqual(['b']);
  expect([...after(saved, { type: 'written', server: opened.server, at }).touched]).toEqual([]);
});

test('a refused save keeps all that was written, and the next key tries again', () => {
  const failed = after(
    opened,
    { type: 'edited', id: 'b', runs: written },
    { type: 'failed', messages: ['no network'] },
  );
  expect(failed.edits).toEqual({ b: written });
  expect(failed.failures).toEqual(['no network']);
  expect(after(failed, { type: 'edited', id: 'b', runs: said('x') }).failures).toEqual([]);
});

test('a save without an answer is counted until one has an answer, whatever is written', () => {
  const edit: DraftEvent = { type: 'edited', id: 'b', runs: written };
  const busy: DraftEvent = { type: 'busy', with: 'saving' };
  const twice = after(opened, edit, busy, { type: 'unreached' }, edit, busy, { type: 'unreached' });
  expect(twice).toMatchObject({ unreached: 2, busy: null, failures: [], edits: { b: written } });
  expect(after(twice, busy).unreached).toBe(2);
  expect(after(twice, { type: 'written', server: opened.server, at }).unreached).toBe(0);
  expect(after(twice, { type: 'failed', messages: ['no'] }).unreached).toBe(0);
  expect(after(twice, { type: 'conflict', current: opened.server }).unreached).toBe(0);
});

describe('when somebody else wrote meanwhile', () => {
  const theirs = text('theirs', [pair('a', 'eins'), pair('c', 'drei')]);
  const conflict = after(
    opened,
    { type: 'edited', id: 'a', runs: said('one') },
    { type: 'edited', id: 'b', runs: written },
    { type: 'edited', id: 'c', runs: said('three') },
    { type: 'conflict', current: theirs },
  );

  test('nothing of mine and nothing of theirs is changed until it is settled', () => {
    expect(Object.keys(conflict.edits)).toEqual(['a', 'b', 'c']);
    expect(conflict.server.token).toBe('first');
  });

  test('what I keep is written over theirs with their token, all else is theirs', () => {
    const settled = after(conflict, { type: 'settled', mine: new Set(['a', 'b']) });
    expect(settled.server).toBe(theirs);
    expect(settled.conflict).toBeNull();
    // The source has no `b` any more: there is no place to write it to.
    expect(settled.edits).toEqual({ a: said('one') });
    expect(settled.generation).toBe(1);
  });

  test('what I wrote goes with a paragraph of which the source has changed a word', () => {
    const said1 = { ...pair('a', null), source: said('The forum begins on the third of May in Tunis.') };
    const said2 = { ...pair('z', null), source: said('The forum begins on the fourth of May in Tunis.') };
    const moved = after(
      begin(text('first', [said1, pair('b', null)])),
      { type: 'edited', id: 'a', runs: said('mine') },
      { type: 'conflict', current: text('second', [said2, pair('b', null)]) },
    );
    expect(clashesOf(moved, moved.conflict as SideBySide)).toEqual({ both: [], lost: [], theirs: [] });
    const settled = after(moved, { type: 'settled', mine: new Set(['a']) });
    expect(settled.edits).toEqual({ z: said('mine') });
    expect([...settled.touched]).toEqual(['z']);
  });

  test('both versions are shown of a paragraph that both of us wrote, and mine where its place is gone', () => {
    const { both, lost, theirs: others } = clashesOf(conflict, theirs);
    expect(both.map(({ id, theirs: other }) => [id, other])).toEqual([
      ['a', said('eins')],
      ['c', said('drei')],
    ]);
    expect(lost.map(({ id, mine }) => [id, mine])).toEqual([['b', written]]);
    expect(others).toEqual([]);
  });

  test('text without a source that was taken out stays so, and what is new there stays', () => {
    const taken = after(opened, { type: 'extra', extra: [] }, { type: 'conflict', current: theirs });
    expect(after(taken, { type: 'settled', mine: new Set() }).extra).toEqual([]);
    const added = { after: 'a', kind: 'paragraph' as const, runs: said('theirs alone') };
    const more = { ...theirs, extra: [...theirs.extra, added] };
    const settled = after(taken, { type: 'conflict', current: more }, { type: 'settled', mine: new Set() });
    expect(settled.extra).toEqual([added]);
  });
});
