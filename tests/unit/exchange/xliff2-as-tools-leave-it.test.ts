import { run } from './documents';
import { only, targetOf, unit2 } from './files';

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
    ['one segment of two empty', `${segment('A', 'b')}${segment('C', '', 'state="initial"')}`, undefined],
    ['one segment of two with codes alone', `${segment('A', 'b')}${segment('C', '<pc id="1"> </pc>')}`, undefined],
    ['a segment that says nothing in the source either', `${segment('A', 'b')}${segment(' ', '')}`, [run('b')]],
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

  test.each([
    [['final', 'translated'], 'translated'],
    [['final', undefined], 'initial'],
    [['final', 'odd'], 'initial'],
    [['reviewed', 'reviewed'], 'reviewed'],
    [[undefined, undefined], undefined],
  ])('segments %j: the unit is as far as the one that is least far, %s', async (states, expected) => {
    const cut = states.map((state) => segment('A', 'b', state && `state="${state}"`));
    expect((await only(unit2(cut.join('<ignorable><source> </source></ignorable>')))).state).toBe(expected);
  });

  test('a placeholder is refused', async () => {
    expect(await targetOf(unit2(segment('A', 'b<ph id="1"/>')))).toBe('“ph 1” is no code of this unit');
  });
});
