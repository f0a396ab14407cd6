import { fingerprintOf } from '../../../src/plugins/translations/server/src/exchange/fingerprint';
import { run } from './documents';
import { only, read, targetOf } from './files';

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

  test.each([
    ['as it left', 'yes', 'B', ['B'], true],
    ['that a person has changed', 'yes', 'C', ['B'], undefined],
    ['where nothing was', 'yes', 'B', [], true],
    ['whose mark is gone', '', 'B', ['B'], undefined],
  ])('a machine’s text %s', async (_, machine, target, left, expected) => {
    const fingerprint = fingerprintOf(left.map((text) => run(text)));
    const text = `document,unit,from,to,target,machine,fingerprints\nevent/d,title,en,fr,${target},${machine},target=${fingerprint}`;
    expect((await only(text)).machine).toBe(expected);
  });
});
