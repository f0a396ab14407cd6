import { judge } from '../../../src/plugins/translations/server/src/exchange/judge';
import { run } from './documents';
import { documentOf, returned, segments } from './units';

test('what a tool lays out over several lines is one where a field has one', () => {
  const said = [run('\n  Port \n\tneuf\n')];
  const document = documentOf(returned('title', said), returned('body.b', said));
  const [title, paragraph] = judge(document, 'd', segments, []).map(({ taken }) => taken?.runs);
  expect([title, paragraph]).toEqual([[run('Port neuf')], said]);
});

test.each([
  ['Port', 'Port'],
  ['  Port  ', '  Port  '],
  [' \n Port \r\n\r\n \n neuf \n', 'Port neuf'],
  ['Port\rneuf', 'Port neuf'],
  ['\u00a0Port \u00a0\n\u00a0neuf\u00a0', '\u00a0Port neuf\u00a0'],
])('%j in one line is %j', (text, expected) => {
  const document = documentOf(returned('title', [run(text)]));
  expect(judge(document, 'd', segments, [])[0]?.taken?.runs).toEqual([run(expected)]);
});
