import { run } from './documents';
import { only, targetOf, unit12, v12 } from './files';

const seg = (mid: number, text: string) => `<mrk mtype="seg" mid="${mid}">${text}</mrk>`;
const cut = (...texts: string[]) =>
  `<seg-source>${texts.map((text, index) => seg(index + 1, text)).join('')}</seg-source>`;
const BOLD = '<bpt id="1">&lt;strong></bpt><ept id="1"/>';

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
    ['one segment of two done', `${cut('A', 'B')}<target>${seg(1, 'c. ')}${seg(2, '')}</target>`, undefined],
    ['one segment of two that has codes alone', `<target>${seg(1, 'c. ')}${seg(2, BOLD)}</target>`, undefined],
    ['one segment of two gone', `${cut('A', 'B')}<target>${seg(1, 'c. ')}</target>`, undefined],
    ['one segment of two in a code', `<target><g id="1">${seg(1, 'c. ')}${seg(2, ' ')}</g></target>`, undefined],
    [
      'a segment that says nothing in the source either',
      `${cut('A', '')}<target>${seg(1, 'c')}${seg(2, '')}</target>`,
      [run('c')],
    ],
    ['segments that a tool has put together again', `${cut('A', 'B')}<target>c. d</target>`, [run('c. d')]],
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
