import type { Block } from '../../../../../feed/blocks';
import { partsOf } from './body';
import type { Extra } from './extra';
import type { Paired } from './languages';
import { pairedDraft } from './pairing';
import { childrenOf, isBlank, type Run, textOf } from './runs';
import { type LocalisedFields, type PlainField, slotsOf, withSegments } from './segments';
import type { Translation } from './states';

type Body = readonly Block[] | null | undefined;

/** What a block of one part is found by: an image by its file, anything else by what it says. */
const keyOf = (kind: Extra['kind'], runs: readonly Run[], image: string | undefined) =>
  JSON.stringify([kind, kind === 'image-alt' ? image : runs]);

/** The blocks of one part, the first of each that say the same. */
function blocksOf(body: Body): ReadonlyMap<string, Block> {
  const blocks = new Map<string, Block>();
  for (const block of body ?? []) {
    const [part, ...others] = block.type === 'list' ? [] : partsOf([block]);
    const key = part && !others.length && keyOf(part.kind, part.runs, part.image?.url);
    if (key && !blocks.has(key)) blocks.set(key, block);
  }
  return blocks;
}

/** The block that a text of its own was, so that a heading keeps its level and an image its file; else a new one. */
function blockOf({ kind, runs, image, list = 'unordered' }: Extra, before: ReadonlyMap<string, Block>): Block[] {
  const was = before.get(keyOf(kind, runs, image));
  if (was?.type === 'image') return [{ ...was, image: { ...was.image, alternativeText: textOf(runs) } }];
  if (was) return [was];
  const children = childrenOf(runs);
  if (kind === 'image-alt') return [];
  if (kind === 'heading') return [{ type: 'heading', level: 2, children }];
  if (kind === 'list-item') return [{ type: 'list', format: list, children: [{ type: 'list-item', children }] }];
  return [kind === 'quote' ? { type: 'quote', children } : { type: 'paragraph', children }];
}

/** List items that follow each other are one list, unless only one of them is numbered. */
function joined(blocks: Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (last?.type === 'list' && block.type === 'list' && last.format === block.format)
      result[result.length - 1] = { ...last, children: [...last.children, ...block.children] };
    else result.push(block);
  }
  return result;
}

/**
 * Where the source shows an image and says nothing of it, the translation says what it alone has of that image: there is no
 * second one. What describes no such image is left.
 */
function described(source: Body, body: Block[], extra: readonly Extra[]): { blocks: Block[]; left: Extra[] } {
  const left = [...extra];
  const blocks = body.map((block, place) => {
    const its = source?.[place];
    if (block.type !== 'image' || its?.type !== 'image' || its.image?.alternativeText?.trim()) return block;
    const found = left.findIndex(({ image }) => image && image === block.image?.url);
    const [one] = found < 0 ? [] : left.splice(found, 1);
    return one ? { ...block, image: { ...block.image, alternativeText: textOf(one.runs) } } : block;
  });
  return { blocks, left };
}

/** Puts what the source does not account for back where it stood: after the block of the segment it followed. */
function withExtra(source: Body, body: Block[], extra: readonly Extra[], before: Body): Block[] {
  const ids = slotsOf(source as Block[]).map(({ id }) => id);
  const inBlock = (source ?? []).map((block) => ids.splice(0, partsOf([block]).length));
  const places = new Map(inBlock.flatMap((its, place) => its.map((id) => [id, place] as const)));
  const own = blocksOf(before);
  const following = new Map<number | undefined, Block[]>();
  const { blocks, left } = described(source, body, extra);
  for (const one of left) {
    const place = one.after === null ? undefined : places.get(one.after);
    const there = following.get(place) ?? [];
    there.push(...blockOf(one, own));
    following.set(place, there);
  }
  const after = (place?: number) => joined(following.get(place) ?? []);
  return [...after(), ...blocks.flatMap((block, place) => [block, ...after(place)])];
}

const withImages = (body: Block[], images: Paired['images']): Block[] =>
  body.map((block) => {
    const own = block.type === 'image' ? images[block.image?.url] : undefined;
    return block.type === 'image' && own
      ? { ...block, image: { ...own, alternativeText: block.image.alternativeText } }
      : block;
  });

const without = (field: PlainField): LocalisedFields => {
  const [name, part] = field.split('.');
  return part ? { seo: { [part]: '' } } : { [name as string]: '' };
};

/** The fields that a translator took out, of those that the source leaves empty: with the rest of `extra`, or emptied. */
function takenOut(before: readonly Extra[], { segments, extra }: Work): LocalisedFields {
  const isTaken = (field: PlainField) =>
    (extra && !extra.some((one) => one.field === field)) || (segments[field] && isBlank(segments[field]));
  const taken = before.flatMap(({ field }) => (field && isTaken(field) ? [without(field)] : []));
  const seo = Object.assign({}, ...taken.map((fields) => fields.seo));
  return { ...Object.assign({}, ...taken), ...(Object.keys(seo).length && { seo }) };
}

/** A translator's work: texts by the ids of the source's segments. What is not given stays as it is. */
export type Work = { segments: Readonly<Record<string, readonly Run[]>>; extra?: readonly Extra[] };

/** The fields of a translation laid on its source as it is now, with a translator's work in it; nothing else of it is lost. */
export function lay(translation: Translation, work: Work): LocalisedFields {
  const { source, target } = translation;
  const before = pairedDraft(translation);
  const { seo, ...taken } = takenOut(before.extra, work);
  const fields = { ...withSegments(source, { ...before.targets, ...work.segments }), ...taken };
  if (seo) fields.seo = { ...fields.seo, ...seo };
  const extra = (work.extra ?? before.extra).filter(({ field, runs, image }) => !field && (image || !isBlank(runs)));
  const body = withImages(fields.body ?? [], before.images);
  // Text that was all the body and is taken out leaves an empty one, also where the source has none.
  const hadOwn = before.extra.some(({ field }) => !field);
  if (fields.body || extra.length || hadOwn) fields.body = withExtra(source.body, body, extra, target?.body);
  return fields;
}
