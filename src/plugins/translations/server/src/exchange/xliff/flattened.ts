import { type Coded, codedTarget, codesOf, runsOfCoded } from '../codes';
import { type Broken, isBroken } from '../delivered';
import { fingerprintOf } from '../fingerprint';
import { codedFromMarks, type Mark, MOST_OPEN } from '../inline';
import { meaningOf } from './native';

const TAG = /<(?<end>\/)?(?<name>strong|em|u|s|code|b|i|del|a)(?: href="[^"<>]*")?>/g;

/**
 * A target whose codes a simple editor has turned into text, as `<strong>`, with its codes again. One that has codes,
 * whose source has none or whose tags are no pairs is what it is.
 */
function unflattened(target: Coded, source: Coded): Coded {
  const [text, ...more] = target;
  if (typeof text !== 'string' || more.length || !codesOf(source).length) return target;
  const marks: Mark[] = [];
  const open: { id: number; name: string }[] = [];
  let from = 0;
  let last = 0;
  for (const { 0: tag, index, groups } of text.matchAll(TAG)) {
    const name = groups?.name ?? '';
    const opened = open.findLast((each) => each.name === name);
    const meaning = groups?.end ? undefined : meaningOf(tag);
    if (groups?.end ? !opened : meaning === undefined) continue;
    marks.push(text.slice(from, index));
    from = index + tag.length;
    if (opened && groups?.end) {
      marks.push({ close: opened.id });
      open.splice(open.indexOf(opened), 1);
    } else {
      if (open.length >= MOST_OPEN) return target;
      last += 1;
      open.push({ id: last, name });
      marks.push({ open: last, meaning });
    }
  }
  if (!last) return target;
  const coded = codedFromMarks([...marks, text.slice(from)].filter((mark) => mark !== ''));
  return isBroken(coded) ? target : codedTarget(runsOfCoded(coded), source);
}

/** A target as it was read; one that is word for word what left is no editor's doing. */
export function targetAsMeant(
  target: Coded | Broken | undefined,
  source: Coded | Broken,
  left: string | undefined,
): Coded | Broken | undefined {
  if (!target || isBroken(target) || isBroken(source)) return target;
  return fingerprintOf(runsOfCoded(target)) === left ? target : unflattened(target, source);
}
