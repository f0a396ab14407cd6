import { MARKS } from '../../text/runs';
import type { Meaning } from '../codes';
import type { DeliveredUnit } from '../delivered';
import { partsOfName, type UnitState } from '../exchanged';
import { readFingerprints } from '../fingerprint';
import { codedFromMarks, type Mark, meaningsOf } from '../inline';
import type { Element } from './elements';
import { targetAsMeant } from './flattened';
import { meaningOf } from './native';
import { childOf, textIn } from './tree';

/** The states of XLIFF 1.2 and the one of ours that each comes to. */
const STATES = new Map<string, UnitState>([
  ['new', 'initial'],
  ['needs-translation', 'initial'],
  ['needs-adaptation', 'initial'],
  ['needs-l10n', 'initial'],
  ['translated', 'translated'],
  ['needs-review-translation', 'translated'],
  ['needs-review-adaptation', 'translated'],
  ['needs-review-l10n', 'translated'],
  ['signed-off', 'reviewed'],
  ['final', 'final'],
]);

/** How XLIFF 1.2 says that a machine made a target: of itself, or of what a tool has filled in. */
const BY_MACHINE = new Set(['mt-suggestion', 'leveraged-mt']);

const byType = (type: string | undefined): Meaning | undefined =>
  type === 'underlined' ? 'underline' : MARKS.find((mark) => mark === type || `x-${mark}` === type);

const OPENS = new Set(['bpt', 'bx', 'g']);
const CLOSES = new Set(['ept', 'ex']);

/** The codes of a source or target; what a code without content means is said by the source's with the same id. */
function marksOf(element: Element, meanings: ReadonlyMap<number, Meaning>): Mark[] {
  return element.children.flatMap((child): Mark[] => {
    if (typeof child === 'string') return [child];
    const { name, attributes } = child;
    // Segments, terms and comments that a tool has marked say nothing of how the text looks.
    if (name === 'mrk') return marksOf(child, meanings);
    const id = Number(attributes.rid ?? attributes.id);
    if (!Number.isSafeInteger(id)) return [{ unknown: `${name} ${attributes.id ?? ''}`.trim() }];
    if (CLOSES.has(name)) return [{ close: id }];
    if (!OPENS.has(name)) return [{ unknown: `${name} ${attributes.id ?? ''}`.trim() }];
    const native = name === 'bpt' ? meaningOf(textIn(child)) : undefined;
    const open = { open: id, meaning: native ?? meanings.get(id) ?? byType(attributes.ctype) };
    return name === 'g' ? [open, ...marksOf(child, meanings), { close: id }] : [open];
  });
}

/** What a tool has cut a text into, by `mid` (XLIFF 1.2, `mrk` with `mtype="seg"`): the words of each segment without its codes. */
function segmentsIn(element: Element | undefined): Map<string, string> {
  const segments = (element?.children ?? []).flatMap((child): (readonly [string, string])[] => {
    if (typeof child === 'string') return [];
    if (child.attributes.mtype !== 'seg') return [...segmentsIn(child)];
    const words = marksOf(child, new Map()).filter((mark) => typeof mark === 'string');
    return [[child.attributes.mid ?? '', words.join('').trim()]];
  });
  return new Map(segments);
}

/** Whether a tool that cuts texts in segments has left one without a translation; what it has put together is whole. */
function isHalf(unit: Element, target: Element): boolean {
  const [sources, targets] = [segmentsIn(childOf(unit, 'seg-source')), segmentsIn(target)];
  const needed = [...sources.keys(), ...targets.keys()].filter((mid) => sources.get(mid) !== '');
  return targets.size > 0 && !needed.every((mid) => targets.get(mid));
}

/** A `trans-unit` of XLIFF 1.2. */
export function readTransUnit(unit: Element): DeliveredUnit {
  const { line, column, attributes } = unit;
  const given = childOf(unit, 'target');
  const said = given && isHalf(unit, given) ? undefined : given;
  const source = codedFromMarks(marksOf(childOf(unit, 'source') ?? { ...unit, children: [] }, new Map()));
  const fingerprints = readFingerprints(attributes.extradata);
  const read = said && codedFromMarks(marksOf(said, meaningsOf(source)));
  const target = targetAsMeant(read, source, fingerprints.target);
  const state = attributes.approved === 'yes' ? 'final' : STATES.get(said?.attributes.state ?? '');
  const machine = BY_MACHINE.has(said?.attributes['state-qualifier'] ?? '') || undefined;
  return { line, column, ...partsOfName(attributes.id ?? ''), source, target, state, machine, fingerprints };
}
