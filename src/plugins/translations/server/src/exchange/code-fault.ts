import type { Text } from '../../../../../feed/text';
import { mayNotLead, unsafeLink } from '../text/links';
import { MARK_NAMES, type Run } from '../text/runs';
import type { Segment } from '../text/segments';
import { type Coded, codedSource, codesOf, kindOf, runsOfCoded } from './codes';
import * as say from './outcome';
import { sayable } from './xliff/xml';

type Checked = { kind: Segment['kind']; source: readonly Run[]; target?: readonly Run[] | null };

type Kind = ReturnType<typeof kindOf>;

const KIND_NAMES: Record<Kind, Text> = { ...MARK_NAMES, link: { en: 'link', fr: 'lien' } };

const FORMATTED: readonly Segment['kind'][] = ['paragraph', 'heading', 'list-item', 'quote'];

/** How often a reader meets a mark, or a link: in runs, since codes can be nested in more than one way. */
function stretches(runs: readonly Run[], kind: Kind): number {
  const meant = (run: Run | undefined) => (kind === 'link' ? run?.link : run?.marks.includes(kind) || undefined);
  return runs.filter((run, index) => meant(run) !== undefined && meant(run) !== meant(runs[index - 1])).length;
}

function missing(target: Coded, source: readonly Run[]): Text | undefined {
  const codes = codesOf(codedSource(source));
  const runs = runsOfCoded(target);
  const kinds = new Set(codes.map(({ meaning }) => kindOf(meaning)));
  const kind = [...kinds].find((each) => stretches(runs, each) < stretches(source, each));
  if (!kind) return undefined;
  const there = new Set(codesOf(target).map(({ id }) => id));
  const alike = codes.filter(({ meaning }) => kindOf(meaning) === kind);
  const lost = alike.find(({ id }) => !there.has(id)) ?? alike.at(-1);
  return say.missingCode(lost?.id ?? 0, KIND_NAMES[kind]);
}

/** What the codes of a translation lack, or have that may not be; undefined when all is well. */
export function codeFault(target: Coded, { source, target: present, kind }: Checked): Text | undefined {
  const plain = !FORMATTED.includes(kind) && !codesOf(codedSource(source)).length;
  if (plain && codesOf(target).length) return say.UNFORMATTED;
  const unsafe = unsafeLink(runsOfCoded(target), [...source, ...(present ?? [])]);
  return missing(target, sayable(source)) ?? (unsafe === undefined ? undefined : mayNotLead(unsafe));
}
