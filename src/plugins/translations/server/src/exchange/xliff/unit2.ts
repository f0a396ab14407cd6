import { MARKS } from '../../text/runs';
import type { Meaning } from '../codes';
import type { DeliveredUnit } from '../delivered';
import { partsOfName, UNIT_STATES, type UnitState } from '../exchanged';
import { readFingerprints } from '../fingerprint';
import { codedFromMarks, type Mark, meaningsOf } from '../inline';
import type { Element } from './elements';
import { targetAsMeant } from './flattened';
import { meaningOf } from './native';
import { childOf, childrenOf, saysNothing, textIn } from './tree';

const idOf = (name: string | undefined): number => Number(/^c?(\d{1,9})$/.exec(name ?? '')?.[1] ?? Number.NaN);

const SUB_TYPES = new Map<string, Meaning>([
  ['xlf:b', 'bold'],
  ['xlf:i', 'italic'],
  ['xlf:u', 'underline'],
]);
const bySubType = (type = ''): Meaning | undefined =>
  SUB_TYPES.get(type) ?? MARKS.find((mark) => type === `newsroom:${mark}`);

/** Reads the codes of one unit: their native tags stand in its `originalData`. */
class Codes {
  private readonly native: ReadonlyMap<string, string>;
  meanings: ReadonlyMap<number, Meaning> = new Map();

  constructor(unit: Element) {
    const data = childrenOf(childOf(unit, 'originalData'), 'data');
    this.native = new Map(data.map((each) => [each.attributes.id ?? '', textIn(each)]));
  }

  marksOf(element: Element): Mark[] {
    return element.children.flatMap((child): Mark[] => {
      if (typeof child === 'string') return [child];
      const { name, attributes } = child;
      if (name === 'mrk') return this.marksOf(child);
      // Annotations without content, and signs that XML cannot say: no text of ours has them.
      if (name === 'sm' || name === 'em' || name === 'cp') return [];
      const id = idOf(name === 'ec' ? (attributes.startRef ?? attributes.id) : attributes.id);
      if (Number.isNaN(id) || !['pc', 'sc', 'ec'].includes(name))
        return [{ unknown: `${name} ${attributes.id ?? attributes.startRef ?? ''}`.trim() }];
      if (name === 'ec') return [{ close: id }];
      const open = { open: id, meaning: this.meaning(child, id) };
      return name === 'pc' ? [open, ...this.marksOf(child), { close: id }] : [open];
    });
  }

  private meaning({ attributes }: Element, id: number): Meaning | undefined {
    const tag = this.native.get(attributes.dataRefStart ?? attributes.dataRef ?? '');
    const known = this.meanings.get(id) ?? this.meanings.get(idOf(attributes.copyOf));
    return (tag === undefined ? undefined : meaningOf(tag)) ?? known ?? bySubType(attributes.subType);
  }
}

/** What stands for a part in the translation; nothing where a segment says something and its target does not. */
function translated(part: Element): Element | undefined {
  const [source, target] = [childOf(part, 'source'), childOf(part, 'target')];
  if (!target && part.name === 'ignorable') return source;
  return target && source && saysNothing(target) && !saysNothing(source) ? undefined : target;
}

/** The targets of a unit in the order that they are to stand in; undefined while one of its segments has none. */
function targetsOf(parts: readonly Element[]): Element[] | undefined {
  const said = parts.map((part, index) => {
    const order = Number(childOf(part, 'target')?.attributes.order ?? index + 1);
    return { order, text: translated(part) };
  });
  const texts = said.toSorted((a, b) => a.order - b.order).map(({ text }) => text);
  return texts.every((text) => text !== undefined) && texts.length ? texts : undefined;
}

/** The state of the segment that is least far. Where one says it, those that do not are `initial` (section 4.3.1.27). */
function stateOf(parts: readonly Element[]): UnitState | undefined {
  const segments = parts.filter(({ name }) => name === 'segment');
  const given = segments.map(({ attributes }) => UNIT_STATES.find((state) => state === attributes.state));
  if (!given.some(Boolean)) return undefined;
  return UNIT_STATES.find((state) => given.some((said = 'initial') => said === state));
}

/** Whether all that is text in a unit is said to be a machine's. */
const isOfMachine = (parts: readonly Element[]): boolean =>
  parts.every(({ name, attributes }) => name === 'ignorable' || attributes.subState === 'newsroom:machine');

/** A `unit` of XLIFF 2.0 and later: a tool may have cut its text in several segments. */
export function readUnit(unit: Element): DeliveredUnit {
  const { line, column, attributes } = unit;
  const codes = new Codes(unit);
  const parts = childrenOf(unit, 'segment', 'ignorable');
  const source = codedFromMarks(parts.flatMap((part) => codes.marksOf(childOf(part, 'source') ?? part)));
  codes.meanings = meaningsOf(source);
  const targets = targetsOf(parts);
  const read = targets && codedFromMarks(targets.flatMap((each) => codes.marksOf(each)));
  const groups = childrenOf(childOf(unit, 'metadata'), 'metaGroup').flatMap((group) => childrenOf(group, 'meta'));
  const meta = groups.find((each) => each.attributes.type === 'fingerprints');
  const fingerprints = readFingerprints(meta && textIn(meta));
  const target = targetAsMeant(read, source, fingerprints.target);
  const said = { state: stateOf(parts), machine: isOfMachine(parts) || undefined };
  return { line, column, ...partsOfName(attributes.id ?? ''), source, target, ...said, fingerprints };
}
