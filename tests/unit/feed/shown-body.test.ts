import type { Block } from '../../../src/feed/blocks';
import { shownBody } from '../../../src/feed/shown-body';

const shown = (...blocks: unknown[]) => shownBody(blocks as Block[]);
const text = (words: string, marks = {}) => ({ type: 'text', text: words, ...marks });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

/** An image as Strapi's editor keeps it: the whole record of the file. */
const file = {
  ...{ id: 7, name: 'map.png', alternativeText: 'A map', caption: 'Ports', width: 900, height: 600, hash: 'map_1f' },
  ...{ ext: '.png', mime: 'image/png', size: 31.4, url: '/uploads/map_1f.png', previewUrl: null, provider: 'local' },
  ...{ provider_metadata: { bucket: 'secret' }, createdAt: '2026-01-01', folderPath: '/1', related: [{ id: 3 }] },
  formats: {
    small: { url: '/uploads/small_map.png', width: 500, height: 333, hash: 'small_map', path: null, sizeInBytes: 9 },
    run: { url: 'javascript:alert(1)', width: 750, height: 500 },
  },
};

test('of an image only what a page shows is told', () => {
  expect(shown({ type: 'image', image: file, children: [text('')] })).toEqual([
    {
      type: 'image',
      image: {
        ...{ url: '/uploads/map_1f.png', alternativeText: 'A map', caption: 'Ports', mime: 'image/png' },
        ...{ width: 900, height: 600, formats: { small: { url: '/uploads/small_map.png', width: 500, height: 333 } } },
      },
      children: [text('')],
    },
  ]);
});

test.each<[string, unknown, unknown[]]>([
  ['a link keeps its address as it was written', link('/fr/a?b#c'), [link('/fr/a?b#c')]],
  ['a link that runs becomes its words', link(' java\nscript:alert(1)'), [paragraph(text('here'))]],
  [
    'marks are told, and nothing else of a text',
    paragraph(text('x', { bold: true, colour: 'red', italic: false })),
    [paragraph(text('x', { bold: true }))],
  ],
  [
    'a heading of no known level is one below the title',
    { type: 'heading', level: 9, children: [text('x')] },
    [{ type: 'heading', level: 2, children: [text('x')] }],
  ],
  [
    'code keeps its language',
    { type: 'code', language: 'sql', children: [text('select 1')] },
    [{ type: 'code', language: 'sql', children: [text('select 1')] }],
  ],
  ['a block of an unknown type is left out', { type: 'script', children: [text('alert(1)')] }, []],
  ['an image without an address is left out', { type: 'image', image: { url: 'data:image/png,x' }, children: [] }, []],
])('%s', (_, block, expected) => expect(shown(block)).toEqual(expected));

function link(url: string) {
  return paragraph({ type: 'link', url, children: [text('here')] });
}

test('a list keeps its order and the lists inside', () => {
  const items = [{ type: 'list-item', children: [text('one')] }];
  const list = {
    type: 'list',
    format: 'ordered',
    children: [...items, { type: 'list', format: 'x', children: items }],
  };
  const inner = { type: 'list', format: 'unordered', children: items };
  expect(shown(list)).toEqual([{ ...list, children: [...items, inner] }]);
});

test('a body that is none has nothing to show', () => {
  for (const body of [null, undefined, 'words', { type: 'paragraph' }]) expect(shownBody(body as never)).toEqual([]);
});
