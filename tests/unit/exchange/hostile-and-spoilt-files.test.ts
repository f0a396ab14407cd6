import { readFile } from '../../../src/plugins/translations/server/src/exchange/reader';
import { gather, inOrder, run } from './documents';
import { only, read, targetOf, unit2, unit12, v2, v12 } from './files';

describe('a file that is hostile or spoilt', () => {
  const good = '<trans-unit id="d:title"><source>A</source><target>B</target></trans-unit>';
  const bomb = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>';
  const file = '<!DOCTYPE x SYSTEM "file:///etc/passwd">';

  test.each([
    [
      'entities',
      v12('<trans-unit id="d:title"><source>&lol2;</source></trans-unit>', bomb),
      1,
      'The file has a DOCTYPE',
    ],
    ['an outer DTD', v12(good, file), 1, 'The file has a DOCTYPE'],
    ['depth', v12('<group>'.repeat(200)), 1, 'Elements are nested more than 100 deep'],
    ['depth in a unit', v12(`<trans-unit id="d:a"><source>${'<mrk>'.repeat(200)}`), 1, 'Elements are nested more than'],
    ['an entity that is not known', v12('\n<trans-unit id="d:a"><source>&nbsp;</source>'), 2, 'undefined entity'],
    ['half a file', v12('').slice(0, -10), 1, 'This is not well-formed XML'],
    ['another format', '<html/>', 1, 'The file is no XLIFF 1.2 or 2.1'],
    ['another version', '<xliff version="1.1"/>', 1, 'The file is no XLIFF 1.2 or 2.1'],
    ['nothing', '', 1, 'There is nothing to import: the file holds no unit'],
    ['XLIFF without a unit', v12('').replace(/<file.*<\/file>/, ''), 1, 'There is nothing to import'],
    ['CSV without a row', 'document,unit,from,to,target\n', 1, 'There is nothing to import'],
    ['JSON', '{}', 1, 'The first row must name the columns document, unit, from, to, target'],
    ['noise', Buffer.from([0xff, 0x00, 0xc3, 0x28]), 1, 'The file is not text in utf-8'],
    ['no such encoding', '<?xml version="1.0" encoding="x-none"?><xliff/>', 1, 'The file is not text in x-none'],
  ])('%s', async (_, text, line, message) => {
    const [delivery, ...more] = await read(text);
    expect(more).toEqual([]);
    expect(delivery).toEqual({
      fault: expect.objectContaining({ line, text: expect.objectContaining({ en: expect.stringContaining(message) }) }),
    });
  });

  test('what is whole before the fault is read, and the fault has its place', async () => {
    const deliveries = await read(v12(`\n${good}\n<trans-unit id="d:excerpt"><source>A</b></source></trans-unit>`));
    expect(deliveries).toEqual([
      { document: expect.objectContaining({ units: [expect.objectContaining({ id: 'title', line: 2, column: 1 })] }) },
      { fault: expect.objectContaining({ line: 3 }) },
    ]);
  });

  test('a file that is too large ends where it is', async () => {
    const unit = `<trans-unit id="d:title"><source>${'a'.repeat(2000)}</source></trans-unit>`;
    const deliveries = await read(...v12(unit.repeat(700)).match(/.{1,65536}/gs)!);
    expect(deliveries.at(-1)).toEqual({
      fault: expect.objectContaining({
        text: expect.objectContaining({ en: expect.stringContaining('larger than 1 MB') }),
      }),
    });
  });

  test('a unit without end is not gathered for ever', async () => {
    const endless = async function* () {
      yield Buffer.from(v12('').replace('</body></file></xliff>', '<trans-unit id="d:a"><source>'));
      for (let count = 0; count < 200; count += 1) yield Buffer.from('<mrk/>a'.repeat(5000));
    };
    const [delivery] = await gather(readFile(endless(), 100));
    expect(delivery).toEqual({
      fault: expect.objectContaining({
        text: expect.objectContaining({ en: expect.stringContaining('A unit has more than') }),
      }),
    });
  });
});

test.each([
  ['{"a": 1}', 'post.xlf', 'The file is no XLIFF 1.2 or 2.1'],
  ['a,b', 'POST.XLIFF', 'The file is no XLIFF 1.2 or 2.1'],
  ['a,b', 'post.mqxliff', 'The file is no XLIFF 1.2 or 2.1'],
  ['document,unit,target', 'post.xlf', 'The first row must name the columns from, to'],
  ['', 'post.xlf', 'There is nothing to import'],
  [' \n', 'post.csv', 'There is nothing to import'],
  ['{}', 'post.csv', 'The first row must name the columns'],
  ['<xliff version="1.1"/>', 'post.csv', 'The file is no XLIFF 1.2 or 2.1'],
])('%j in a file called %s', async (text, name, message) => {
  const deliveries = await gather(readFile(inOrder(Buffer.from(text)), 1, name));
  expect(deliveries).toEqual([
    { fault: { line: 1, column: 1, text: expect.objectContaining({ en: expect.stringContaining(message) }) } },
  ]);
});

test('units that stand in no file element are told one by one, and the others are read', async () => {
  const outside = '\n<unit id="d:title"><segment><source>A</source><target>B</target></segment></unit>';
  const text = v2('').replace('<file', `${outside}${outside}\n<file`).replace('</file>', `${outside}</file>${outside}`);
  const fault = (line: number) => ({
    fault: { line, column: 1, text: expect.objectContaining({ en: 'This unit stands in no file element' }) },
  });
  const inside = { units: [expect.objectContaining({ line: 5 })] };
  expect(await read(text)).toEqual([
    ...[fault(2), fault(3)],
    ...[{ document: expect.objectContaining(inside) }, fault(6)],
  ]);
});

describe('codes that are many', () => {
  const ids = Array.from({ length: 2000 }, (_, index) => index + 1);
  const MANY = 'More than 100 codes are open at once';

  test('that overlap', async () => {
    const opened = ids.map((id) => `<bx id="${id}" ctype="bold"/>`).join('');
    const closed = ids.map((id) => `a<ex id="${id}"/>`).join('');
    expect(await targetOf(unit12(`<target>${opened}${closed}</target>`))).toBe(MANY);
  });

  test('that an editor has turned into text, and that are nothing but text then', async () => {
    const text = `${'<b>'.repeat(50_000)}${'</i>'.repeat(50_000)}`.replaceAll('<', '&lt;');
    expect(await targetOf(unit12(`<target>${text}</target>`))).toHaveLength(1);
  }, 2000);

  test('that an editor has turned into text, one behind the other', async () => {
    const pairs = unit12(`<target><![CDATA[${'<b>a</b>b'.repeat(110_000)}]]></target>`);
    const runs = await targetOf(pairs);
    expect(runs).toHaveLength(220_000);
    expect(runs?.slice(-2)).toEqual([run('a', 'bold'), run('b')]);
  });

  test('that are one in another, in a spreadsheet too', async () => {
    const row = `${'<1>'.repeat(5000)}a${'</1>'.repeat(5000)}`;
    const text = `document,unit,from,to,target,codes\nevent/d,body.x,en,fr,${row},"{""1"":""bold""}"`;
    expect(await targetOf(text)).toBe(MANY);
  });
});

test.each(['constructor', '__proto__', 'toString'])('%s is no kind of code and no state', async (name) => {
  const code = unit2(`<segment><source>A</source><target><pc id="1" subType="${name}">c</pc></target></segment>`);
  expect(await targetOf(code)).toBe('“1” is no code of this unit');
  expect((await only(unit12(`<target state="${name}">c</target>`))).state).toBeUndefined();
});

test('a name without end is refused: each of ten thousand lines of a report would repeat it', async () => {
  const long = 'x'.repeat(20_000);
  const [delivery] = await read(v12('').replace('target-language="fr"', `target-language="${long}"`));
  expect(delivery).toEqual({
    fault: expect.objectContaining({ text: expect.objectContaining({ en: expect.stringContaining('attributes') }) }),
  });
});

test('a file in a file is the end of the first, and both are read', async () => {
  const unit = (id: string) => `<trans-unit id="${id}"><source>A</source></trans-unit>`;
  const inner = `<file original="event/e" source-language="en" target-language="fr">${unit('e:title')}</file>`;
  const deliveries = await read(v12(`${unit('d:title')}${inner}`));
  expect(deliveries).toMatchObject([{ document: { original: 'event/d' } }, { document: { original: 'event/e' } }]);
});

test('a unit that the file has had is marked, whichever way it is named', async () => {
  const unit = (id: string) => `<trans-unit id="${id}"><source>A</source><target>B</target></trans-unit>`;
  const [delivery] = await read(v12(unit('d:title') + unit('title') + unit('e:title')));
  const { units } = (delivery as { document: { units: { repeated?: true }[] } }).document;
  expect(units.map(({ repeated = false }) => repeated)).toEqual([false, true, false]);
});

describe('what is no text in UTF-8 behind the first piece of a file', () => {
  const csv = 'document,unit,from,to,target\n';
  const row = 'event/d,title,en,fr,B\n';
  const ansi = Buffer.from('event/d,excerpt,en,fr,\xC9t\xE9\n', 'latin1');

  test.each([
    ['CSV', [csv + row, ansi]],
    ['CSV of many pieces', [csv, ...Array<string>(50).fill(row), ansi, row]],
    ['XLIFF', [v12('').replace('</body></file></xliff>', ''), ansi]],
  ])('%s is refused in one sentence', async (_, pieces) => {
    expect((await read(...pieces)).at(-1)).toEqual({
      fault: {
        line: 1,
        column: 1,
        text: expect.objectContaining({ en: expect.stringContaining('not text in utf-8') }),
      },
    });
  });
});

test.each([
  ['CSV without its columns', 'a,b,c\n'],
  ['CSV with a broken row', 'document,unit,from,to,target\n"a"b,c\n'],
  ['CSV of which no more is wanted', 'document,unit,from,to,target\nevent/d,title,en,fr,B\nevent/e,title,en,fr,B\n'],
  ['a DOCTYPE', '<!DOCTYPE x []>'],
  ['no XLIFF', '<html></html>'],
  ['blanks', ' '],
])('%s: the file is closed as soon as reading ends', async (_, text) => {
  let isClosed = false;
  const endless = async function* () {
    try {
      yield Buffer.from(text);
      for (;;) yield Buffer.from(' \n');
    } finally {
      isClosed = true;
    }
  };
  for await (const _first of readFile(endless(), 1)) break;
  await new Promise(setImmediate);
  expect(isClosed).toBe(true);
});

describe('encodings', () => {
  const text = unit12('<target>Été</target>').replace('?>', ' encoding="ENC"?>');

  test.each([
    ['UTF-8', Buffer.from(text.replace('ENC', 'UTF-8'))],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text.replace('ENC', 'UTF-8')}`)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text.replace('ENC', 'UTF-16')}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(text.replace('ENC', 'UTF-16'), 'utf16le')],
    ['UTF-16 the other way round, without a mark', Buffer.from(text.replace('ENC', 'UTF-16'), 'utf16le').swap16()],
    ['UTF-8 that says it is UTF-16', Buffer.from(text.replace('ENC', 'utf-16'))],
    ['UTF-8 that says it is UTF-16, with a byte more', Buffer.from(`${text.replace('ENC', 'utf-16')}\n`)],
    ['ISO 8859-1', Buffer.from(text.replace('ENC', 'ISO-8859-1'), 'latin1')],
  ])('%s', async (_, bytes) => {
    const [delivery] = await gather(readFile(inOrder(bytes), 1));
    const target = delivery && 'document' in delivery ? delivery.document.units[0]?.target : undefined;
    expect(target).toEqual(['Été']);
  });
});
