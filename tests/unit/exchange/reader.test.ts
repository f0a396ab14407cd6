import { runsOfCoded } from '../../../src/plugins/translations/server/src/exchange/codes';
import { isBroken } from '../../../src/plugins/translations/server/src/exchange/delivered';
import { readFile } from '../../../src/plugins/translations/server/src/exchange/reader';
import { gather, inOrder, run } from './documents';

const read = (...chunks: (string | Buffer)[]) =>
  gather(readFile(inOrder(...chunks.map((each) => Buffer.from(each))), 1));

const v12 = (inside: string, head = '<?xml version="1.0"?>') =>
  `${head}<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="event/d" ` +
  `source-language="en" target-language="fr" datatype="database"><body>${inside}</body></file></xliff>`;
const v2 = (inside: string, version = '2.1') =>
  `<xliff version="${version}" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="fr">` +
  `<file id="d" original="event/d">${inside}</file></xliff>`;

const unit12 = (
  target: string,
  attributes = '',
  source = 'A <bpt id="1" ctype="bold">&lt;strong></bpt>b<ept id="1"/>',
) => v12(`<trans-unit id="d:body.x" ${attributes}><source>${source}</source>${target}</trans-unit>`);
const unit2 = (segments: string, data = '') => v2(`<unit id="d:body.x">${data}${segments}</unit>`);

async function only(text: string) {
  const [delivery, ...more] = await read(text);
  if (!delivery || !('document' in delivery) || more.length) throw new Error(JSON.stringify([delivery, ...more]));
  const [unit] = delivery.document.units;
  if (!unit) throw new Error('no unit');
  return unit;
}

const targetOf = async (text: string) => {
  const { target } = await only(text);
  return target && (isBroken(target) ? target.broken.en : runsOfCoded(target));
};

describe('XLIFF 1.2, as other tools leave it', () => {
  test.each([
    [
      'codes by their content',
      '<target>B <bpt id="9">&lt;em></bpt>c<ept id="9"/></target>',
      [run('B '), run('c', 'italic')],
    ],
    ['codes by their id alone', '<target><bpt id="1"/>c<ept id="1"/></target>', [run('c', 'bold')]],
    ['g by its type', '<target><g id="5" ctype="italic">c</g></target>', [run('c', 'italic')]],
    ['g by its id', '<target><g id="1">c</g></target>', [run('c', 'bold')]],
    ['bx and ex', '<target><bx id="1"/>c<ex id="1"/></target>', [run('c', 'bold')]],
    ['pairs by rid', '<target><bpt id="3" rid="1"/>c<ept id="4" rid="1"/></target>', [run('c', 'bold')]],
    [
      'segments of a tool',
      '<target><mrk mtype="seg" mid="0"><g id="1">c</g>.</mrk> <mrk mtype="seg" mid="1">D</mrk></target>',
      [run('c', 'bold'), run('. D')],
    ],
    [
      'pairs that overlap',
      '<target><g id="1">a<bx id="2" ctype="italic"/>b</g>c<ex id="2"/></target>',
      [run('a', 'bold'), run('b', 'bold', 'italic'), run('c', 'italic')],
    ],
    ['no target at all', '', undefined],
    ['CDATA', '<target><![CDATA[<b>]]></target>', [run('<b>')]],
    ['a prefix', '<x:target xmlns:x="urn:oasis:names:tc:xliff:document:1.2">c</x:target>', [run('c')]],
    [
      'codes that an editor turned into text',
      '<target>c &lt;strong&gt;d&lt;/strong&gt; &lt;br&gt;</target>',
      [run('c '), run('d', 'bold'), run(' <br>')],
    ],
    ['an element of somebody else', '<target>c</target><t:target xmlns:t="urn:tool">no</t:target>', [run('c')]],
  ])('%s', async (_, target, runs) => {
    expect(await targetOf(unit12(target))).toEqual(runs);
  });

  test.each([
    ['<target><bpt id="1"/>c</target>', 'Code 1 is opened and not closed'],
    ['<target>c<ept id="1"/></target>', 'Code 1 is closed where it is not open'],
    ['<target><g id="7">c</g></target>', '“7” is no code of this unit'],
    ['<target>c<ph id="2">{0}</ph></target>', '“ph 2” is no code of this unit'],
    ['<target>c<x id="2"/></target>', '“x 2” is no code of this unit'],
    ['<target>c<it id="1" pos="open"/></target>', '“it 1” is no code of this unit'],
    ['<target><bpt id="b">&lt;em></bpt>c<ept id="b"/></target>', '“bpt b” is no code of this unit'],
    ['<target>c<t:odd xmlns:t="urn:tool"/></target>', '“{urn:tool}odd” is no code of this unit'],
    [
      '<target><bpt id="1">&lt;a href="/a"></bpt><bpt id="2">&lt;a href="/b"></bpt>c<ept id="2"/><ept id="1"/></target>',
      'Code 2 is a link inside a link',
    ],
  ])('%s is refused', async (target, message) => {
    expect(await targetOf(unit12(target))).toBe(message);
  });

  test.each([
    ['', '', undefined],
    ['state="new"', '', 'initial'],
    ['state="needs-review-translation"', '', 'translated'],
    ['state="signed-off"', '', 'reviewed'],
    ['state="final"', '', 'final'],
    ['state="translated"', 'approved="yes"', 'final'],
    ['state="x-odd"', '', undefined],
  ])('target %s, unit %s: %s', async (state, approved, expected) => {
    expect((await only(unit12(`<target ${state}>c</target>`, approved))).state).toBe(expected);
  });

  test('a group’s units count, translations proposed beside them do not', async () => {
    const unit =
      '<trans-unit id="d:title"><source>A</source><target>B</target><alt-trans><target>C</target></alt-trans></trans-unit>';
    expect(await targetOf(v12(`<group><group>${unit}</group></group>`))).toEqual([run('B')]);
  });
});

describe('XLIFF 2', () => {
  const data = '<originalData><data id="d1">&lt;em&gt;</data><data id="d2">&lt;a href="/a"&gt;</data></originalData>';
  const segment = (source: string, target: string, attributes = '') =>
    `<segment ${attributes}><source>${source}</source><target>${target}</target></segment>`;

  test.each([
    ['pc by its data', segment('A', '<pc id="1" dataRefStart="d1">c</pc>'), [run('c', 'italic')]],
    ['pc by the source’s', segment('<pc id="c1" dataRefStart="d1">A</pc>', '<pc id="c1">c</pc>'), [run('c', 'italic')]],
    ['a copy', segment('<pc id="c1" dataRefStart="d1">A</pc>', '<pc id="c9" copyOf="c1">c</pc>'), [run('c', 'italic')]],
    ['pc by its type', segment('A', '<pc id="1" type="fmt" subType="xlf:b">c</pc>'), [run('c', 'bold')]],
    ['sc and ec', segment('A', '<sc id="1" dataRef="d2"/>c<ec startRef="1"/>'), [run('c', { link: '/a' })]],
    ['annotations', segment('A', '<sm id="m1" type="term"/>c<em startRef="m1"/> <mrk id="m2">d</mrk>'), [run('c d')]],
    [
      'a unit cut in segments, one code over both',
      `${segment('A', '<sc id="1" dataRef="d1"/>b.')}<ignorable><source> </source></ignorable>${segment('C', 'd<ec startRef="1"/>')}`,
      [run('b. d', 'italic')],
    ],
    [
      'segments in another order',
      '<segment><source>A</source><target order="2">two</target></segment>' +
        '<segment><source>B</source><target order="1">one </target></segment>',
      [run('one two')],
    ],
    ['one segment of two done', `${segment('A', 'b')}<segment><source>C</source></segment>`, undefined],
  ])('%s', async (_, segments, runs) => {
    expect(await targetOf(unit2(segments, data))).toEqual(runs);
  });

  test('a text is a machine’s when all its segments are', async () => {
    const subState = 'state="translated" subState="newsroom:machine"';
    const machine = async (...states: string[]) =>
      (await only(unit2(states.map((state) => segment('A', 'b', state)).join('')))).machine;
    expect(await machine(subState, subState)).toBe(true);
    expect(await machine(subState, 'state="translated"')).toBeUndefined();
  });

  test('the state is that of the segment that is least far', async () => {
    const unit = unit2(`${segment('A', 'b', 'state="final"')}${segment('C', 'd', 'state="translated"')}`);
    expect((await only(unit)).state).toBe('translated');
  });

  test('a placeholder is refused', async () => {
    expect(await targetOf(unit2(segment('A', 'b<ph id="1"/>')))).toBe('“ph 1” is no code of this unit');
  });
});

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
    ['nothing', '', 1, 'The first row must name the columns document, unit, from, to, target'],
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

test('a unit that the file has had is marked, whichever way it is named', async () => {
  const unit = (id: string) => `<trans-unit id="${id}"><source>A</source><target>B</target></trans-unit>`;
  const [delivery] = await read(v12(unit('d:title') + unit('title') + unit('e:title')));
  const { units } = (delivery as { document: { units: { repeated?: true }[] } }).document;
  expect(units.map(({ repeated = false }) => repeated)).toEqual([false, true, false]);
});

describe('encodings', () => {
  const text = unit12('<target>Été</target>').replace('?>', ' encoding="ENC"?>');

  test.each([
    ['UTF-8', Buffer.from(text.replace('ENC', 'UTF-8'))],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text.replace('ENC', 'UTF-8')}`)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text.replace('ENC', 'UTF-16')}`, 'utf16le')],
    ['ISO 8859-1', Buffer.from(text.replace('ENC', 'ISO-8859-1'), 'latin1')],
  ])('%s', async (_, bytes) => {
    const [delivery] = await gather(readFile(inOrder(bytes), 1));
    const target = delivery && 'document' in delivery ? delivery.document.units[0]?.target : undefined;
    expect(target).toEqual(['Été']);
  });
});

describe('CSV, as a spreadsheet leaves it', () => {
  const row = 'event/d,title,en,fr,A,B';
  test.each([
    ['semicolons', `document;unit;from;to;source;target\n${row.replaceAll(',', ';')}`],
    ['tabs', `document\tunit\tfrom\tto\tsource\ttarget\n${row.replaceAll(',', '\t')}`],
    [
      'columns in another order and more of them',
      'mine,target,to,source,from,unit,document\nx,B,fr,A,en,title,event/d\n,,,,,,\n',
    ],
    ['a mark, and lines of Windows', `\uFEFFdocument,unit,from,to,source,target\r\n${row}\r\n`],
  ])('%s', async (_, text) => {
    expect(await read(text)).toEqual([
      {
        document: {
          line: 2,
          column: 1,
          original: 'event/d',
          from: 'en',
          to: 'fr',
          units: [expect.objectContaining({ id: 'title', line: 2, source: ['A'], target: ['B'] })],
        },
      },
    ]);
  });

  test.each([
    ['"document,unit', 'This is not well-formed CSV'],
    ['document,unit,from\na,b,c', 'The first row must name the columns to, target: they are missing'],
  ])('%s', async (text, message) => {
    expect(await read(text)).toEqual([
      {
        fault: expect.objectContaining({
          line: 1,
          text: expect.objectContaining({ en: expect.stringContaining(message) }),
        }),
      },
    ]);
  });

  test.each([
    ['<1>c</1>', '{"1":"bold"}', [run('c', 'bold')]],
    ['<1>c</1>', '{"1":{"link":"/a"}}', [run('c', { link: '/a' })]],
    ['\\<1>', '', [run('<1>')]],
    ["'=SUM(A1)", '', [run('=SUM(A1)')]],
    ['<1>c', '{"1":"bold"}', 'Code 1 is opened and not closed'],
    ['<1>c</1>', '', '“1” is no code of this unit'],
    ['<1>c</1>', '{"1":"blink"}', '“1” is no code of this unit'],
    ['<1>c</1>', 'spoilt', '“1” is no code of this unit'],
  ])('%s with codes %s', async (cell, codes, expected) => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const text = `document,unit,from,to,target,codes\nevent/d,body.x,en,fr,${quoted(cell)},${quoted(codes)}`;
    expect(await targetOf(text)).toEqual(expected);
  });
});
