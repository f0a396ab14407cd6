import type { ExchangedDocument, Unit } from '../../../src/plugins/translations/server/src/exchange/exchanged';
import type { Run } from '../../../src/plugins/translations/server/src/text/runs';

export const run = (text: string, ...marks: (Run['marks'][number] | { link: string })[]): Run => {
  const link = marks.find((mark) => typeof mark === 'object')?.link;
  return { text, marks: marks.filter((mark) => typeof mark === 'string'), ...(link !== undefined && { link }) };
};

const unit = (id: string, kind: Unit['kind'], source: Run[], target?: Run[], more: Partial<Unit> = {}): Unit => ({
  id,
  field: (id.startsWith('body.') ? 'body' : id) as Unit['field'],
  kind,
  source,
  ...(target && { target }),
  state: target ? 'translated' : 'initial',
  machine: false,
  limit: null,
  ...more,
});

export const harbour: ExchangedDocument = {
  type: 'program-post',
  documentId: 'k7x2harbour',
  from: 'en',
  to: 'fr',
  title: 'Harbour days & “other” nights',
  link: 'https://newsroom.example.org/admin/plugins/translations/program-post/k7x2harbour/fr',
  units: [
    unit('title', 'text', [run('Harbour days & “other” nights')], [run('Journées & nuits du port')], {
      limit: 255,
      state: 'final',
    }),
    unit('excerpt', 'text', [run('=1+1 is no formula\nbut a second line')], undefined, { limit: 500 }),
    unit('coverAlt', 'text', [run('A crane')], [run('Une grue')], { limit: 255, machine: true, state: 'initial' }),
    unit(
      'body.a1',
      'paragraph',
      [
        run('Read '),
        run('the ', 'bold'),
        run('whole', 'bold', 'italic'),
        run(' report', 'bold', { link: 'https://example.org/en?a=1&b="2"' }),
        run(', 3 < 4.'),
      ],
      [
        run('Lisez '),
        run('le rapport', 'bold', { link: 'https://example.org/fr' }),
        run(' tout ', 'bold'),
        run('entier', 'bold', 'italic'),
        run(', 3 < 4.'),
      ],
      { state: 'reviewed' },
    ),
    unit('body.b2', 'list-item', [run('Type '), run('npm run <1>', 'code'), run(' then \\2')]),
    unit('body.b2.2', 'quote', [run('  Underlined', 'underline'), run(' and '), run('struck ', 'strikethrough')]),
  ],
};

export const orchard: ExchangedDocument = {
  type: 'event',
  documentId: 'm3orchard',
  from: 'en',
  to: 'fr',
  title: 'The orchard',
  link: 'https://newsroom.example.org/admin/plugins/translations/event/m3orchard/fr',
  units: [
    unit('title', 'text', [run('The orchard')], undefined, { limit: 255 }),
    unit('seo.description', 'text', [run('Pears\u0000 and plums')], [run('Poires et prunes')], { limit: 160 }),
  ],
};

export async function* inOrder<Item>(...items: Item[]): AsyncGenerator<Item> {
  yield* items;
}

export async function gather<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
