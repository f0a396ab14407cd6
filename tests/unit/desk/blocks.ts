import fc from 'fast-check';
import type { Block, Inline, ListNode, TextNode } from '../../../src/feed/blocks';
import { MARKS } from '../../../src/plugins/translations/server/src/text/runs';

const words = fc.constantFrom('Tunis', 'the harbour', 'Été 2026', 'a', ' ', 'l’eau\nclaire', '12 %', '');

const text: fc.Arbitrary<TextNode> = fc
  .tuple(words, fc.subarray([...MARKS]))
  .map(([said, marks]) => ({ type: 'text', text: said, ...Object.fromEntries(marks.map((mark) => [mark, true])) }));

const link: fc.Arbitrary<Inline> = fc
  .tuple(fc.constantFrom('https://example.org/a', 'mailto:a@example.org'), fc.array(text, { maxLength: 3 }))
  .map(([url, children]) => ({ type: 'link', url, children }));

const inline = fc.array(fc.oneof({ weight: 3, arbitrary: text }, link), { maxLength: 5 });

const list: fc.Arbitrary<ListNode> = fc.letrec<{ list: ListNode }>((tie) => ({
  list: fc
    .array(
      fc.oneof(
        { depthSize: 'small' },
        inline.map((children) => ({ type: 'list-item' as const, children })),
        tie('list'),
      ),
      { maxLength: 4 },
    )
    .map((children) => ({ type: 'list', format: 'unordered', children }) as ListNode),
})).list;

/** Bodies as Strapi's editor and others may leave them, with blocks of a plugin among them. */
export const bodies: fc.Arbitrary<Block[]> = fc.array(
  fc.oneof(
    inline.map((children) => ({ type: 'paragraph', children }) as Block),
    inline.map((children) => ({ type: 'quote', children }) as Block),
    inline.map((children) => ({ type: 'heading', level: 2, children }) as Block),
    fc.array(text, { maxLength: 2 }).map((children) => ({ type: 'code', children }) as Block),
    words.map(
      (alternativeText) => ({ type: 'image', image: { url: '/a.png', alternativeText }, children: [] }) as Block,
    ),
    fc.constant({ type: 'chart', data: [1, 2] } as unknown as Block),
    list,
  ),
  { maxLength: 6 },
);
