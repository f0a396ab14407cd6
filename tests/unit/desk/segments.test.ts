import fc from 'fast-check';
import type { Block } from '../../../src/feed/blocks';
import type { Run } from '../../../src/plugins/translations/server/src/text/runs';
import { segmentsOf, withSegments } from '../../../src/plugins/translations/server/src/text/segments';
import { bodies } from './blocks';

const text = (said: string, marks = {}) => ({ type: 'text' as const, text: said, ...marks });
const run = (said: string, ...marks: Run['marks']): Run => ({ text: said, marks });
const body: Block[] = [
  { type: 'heading', level: 2, children: [text('The harbour')] },
  { type: 'paragraph', children: [text('Every '), text('boat', { bold: true }), text(' counts.')] },
  {
    type: 'list',
    format: 'ordered',
    children: [
      { type: 'list-item', children: [text('One')] },
      { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [text('Two')] }] },
    ],
  },
  { type: 'paragraph', children: [text('')] },
  { type: 'image', image: { url: '/b.png', alternativeText: 'A boat' }, children: [text('')] },
  { type: 'paragraph', children: [{ type: 'link', url: 'https://example.org', children: [text('More')] }, text('.')] },
];
const fields = { title: 'Boats', excerpt: ' ', coverAlt: null, body, seo: { title: 'All boats', description: null } };

test('a document falls into its fields and the parts of its body, without what is empty', () => {
  expect(segmentsOf(fields).map(({ field, kind, runs }) => [field, kind, runs])).toEqual([
    ['title', 'text', [run('Boats')]],
    ['body', 'heading', [run('The harbour')]],
    ['body', 'paragraph', [run('Every '), run('boat', 'bold'), run(' counts.')]],
    ['body', 'list-item', [run('One')]],
    ['body', 'list-item', [run('Two')]],
    ['body', 'image-alt', [run('A boat')]],
    ['body', 'paragraph', [{ ...run('More'), link: 'https://example.org' }, run('.')]],
    ['seo.title', 'text', [run('All boats')]],
  ]);
});

test('the id of a part of the body is its text’s: moving, marking and linking keep it, another text does not', () => {
  const ids = (blocks: Block[]) => segmentsOf({ body: blocks }).map(({ id }) => id);
  const paragraph = (said: string, marks = {}): Block => ({ type: 'paragraph', children: [text(said, marks)] });
  const [one, two] = ids([paragraph('One'), paragraph('Two')]);
  expect(ids([paragraph('Two', { bold: true }), paragraph('New'), paragraph('One')])).toEqual([
    two,
    expect.stringMatching(/^body\.[0-9a-z]+$/),
    one,
  ]);
  expect(ids([paragraph('One'), paragraph('One')])).toEqual([one, `${one}.2`]);
});

test('a translation has the structure of its source, links and images included; what is not translated is empty', () => {
  const texts = Object.fromEntries(segmentsOf(fields).map(({ id, field, runs }) => [id, { field, runs }]));
  const french = (id: string): Run[] => [run(`fr ${texts[id]?.runs[0]?.text}`, 'italic')];
  const last = Object.keys(texts).find((id) => texts[id]?.runs[0]?.text === 'Two') ?? '';
  const targets = Object.fromEntries(Object.keys(texts).map((id) => [id, id === last ? undefined : french(id)]));
  const made = withSegments(fields, targets);
  expect(made).toMatchObject({ title: 'fr Boats', seo: { title: 'fr All boats' } });
  expect(Object.keys(made)).toEqual(['title', 'body', 'seo']);
  expect(made.body).toEqual([
    { type: 'heading', level: 2, children: [text('fr The harbour', { italic: true })] },
    { type: 'paragraph', children: [text('fr Every ', { italic: true })] },
    {
      type: 'list',
      format: 'ordered',
      children: [
        { type: 'list-item', children: [text('fr One', { italic: true })] },
        { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [text('')] }] },
      ],
    },
    { type: 'paragraph', children: [text('')] },
    { type: 'image', image: { url: '/b.png', alternativeText: 'fr A boat' }, children: [text('')] },
    { type: 'paragraph', children: [text('fr More', { italic: true })] },
  ]);
});

test('a link keeps what else its source says of it', () => {
  const link = { type: 'link' as const, url: 'https://example.org', rel: 'nofollow', children: [text('More')] };
  const source = { body: [{ type: 'paragraph' as const, children: [link] }] };
  const [segment] = segmentsOf(source);
  const made = withSegments(source, { [`${segment?.id}`]: [{ ...run('Plus'), link: link.url }] });
  expect(made.body).toEqual([{ type: 'paragraph', children: [{ ...link, children: [text('Plus')] }] }]);
});

test('whatever a body holds, its own segments make it again, and those of a translation come back', () => {
  fc.assert(
    fc.property(bodies, (blocks) => {
      const source = { title: 'T', body: blocks };
      const segments = segmentsOf(source);
      expect(new Set(segments.map(({ id }) => id)).size).toBe(segments.length);
      const own = withSegments(source, Object.fromEntries(segments.map(({ id, runs }) => [id, runs])));
      expect(segmentsOf(own)).toEqual(segments);
      expect(withSegments(own, Object.fromEntries(segments.map(({ id, runs }) => [id, runs])))).toEqual(own);
      const other = (runs: Run[]): Run[] => [...runs, { text: '«fr»', marks: ['code'], link: 'https://fr.example' }];
      const made = withSegments(source, Object.fromEntries(segments.map(({ id, runs }) => [id, other(runs)])));
      expect(segmentsOf(made).map(({ kind }) => kind)).toEqual(segments.map(({ kind }) => kind));
      const spoken = segments.filter(({ kind }) => kind !== 'image-alt' && kind !== 'text');
      const back = segmentsOf(made).filter(({ kind }) => kind !== 'image-alt' && kind !== 'text');
      expect(back.map(({ runs }) => runs)).toEqual(spoken.map(({ runs }) => other(runs)));
    }),
  );
});
