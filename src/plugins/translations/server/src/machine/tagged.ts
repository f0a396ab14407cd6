import type { Text } from '../../../../../feed/text';
import { codeFault } from '../exchange/code-fault';
import { type Coded, codedSource, runsOfCoded } from '../exchange/codes';
import { isBroken } from '../exchange/delivered';
import { codedFromMarks, type Mark, meaningsOf } from '../exchange/inline';
import { escapeXml, sayable } from '../exchange/xliff/xml';
import { isBlank, type Run } from '../text/runs';
import type { Segment } from '../text/segments';

const NOTHING: Text = { en: 'No translation came back', fr: 'Aucune traduction n’est revenue' };

/** A text as XML for a machine: each code is an element `x1`, `x2`… that says nothing, so that it is carried along. */
export function tagged(runs: readonly Run[], write: (text: string) => string = escapeXml): string {
  const inner = (text: Coded): string =>
    text
      .map((part) => (typeof part === 'string' ? write(part) : `<x${part.id}>${inner(part.inside)}</x${part.id}>`))
      .join('');
  return inner(codedSource(sayable(runs)));
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00A0' };

const unescaped = (text: string) =>
  text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(lt|gt|amp|quot|apos|nbsp));/gi, (_, decimal, hex, name) =>
    name
      ? (NAMED[name.toLowerCase()] ?? '')
      : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );

/** What a machine answered for a segment; a fault in its codes is told instead of a text that lost its links. */
export function readTagged(answer: string, { runs: source, kind }: Pick<Segment, 'runs' | 'kind'>): Run[] | Text {
  const meanings = meaningsOf(codedSource(sayable(source)));
  const marks: Mark[] = [];
  let from = 0;
  for (const { 0: sign, index, groups } of answer.matchAll(/<(?<end>\/?)x(?<id>\d{1,6})\s*>/g)) {
    marks.push(unescaped(answer.slice(from, index)));
    from = index + sign.length;
    const id = Number(groups?.id);
    marks.push(groups?.end ? { close: id } : { open: id, meaning: meanings.get(id) });
  }
  marks.push(unescaped(answer.slice(from)));
  const coded = codedFromMarks(marks.filter((mark) => mark !== ''));
  if (isBroken(coded)) return coded.broken;
  const runs = sayable(runsOfCoded(coded));
  return isBlank(runs) ? NOTHING : (codeFault(coded, { kind, source }) ?? runs);
}
