import type { Block } from '../../../../../feed/blocks';
import { partsOf } from './body';
import { type Extra, type Paired, pairWithSource } from './pairing';
import { childrenOf, isBlank, type Run, textOf } from './runs';
import { type LocalisedFields, slotsOf, withSegments } from './segments';
import type { Translation } from './states';

type Body = readonly Block[] | null | undefined;

const saying = (runs: readonly Run[]) => JSON.stringify(runs);

/** The block that a text of its own was, so that a heading keeps its level and an image its file; else a new one. */
function blockOf({ kind, runs, image }: Extra, before: Body): Block[] {
  const was = (before ?? []).find((block) => {
    const [part, ...others] = block.type === 'list' ? [] : partsOf([block]);
    if (!part || others.length || part.kind !== kind) return false;
    return kind === 'image-alt' ? part.image?.url === image : saying(part.runs) === saying(runs);
  });
  if (was?.type === 'image') return [{ ...was, image: { ...was.image, alternativeText: textOf(runs) } }];
  if (was) return [was];
  const children = childrenOf(runs);
  if (kind === 'image-alt') return [];
  if (kind === 'heading') return [{ type: 'heading', level: 2, children }];
  if (kind === 'list-item') return [{ type: 'list', format: 'unordered', children: [{ type: 'list-item', children }] }];
  return [kind === 'quote' ? { type: 'quote', children } : { type: 'paragraph', children }];
}

/** List items that follow each other are one list. */
function joined(blocks: Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (last?.type === 'list' && block.type === 'list')
      result[result.length - 1] = { ...last, children: [...last.children, ...block.children] };
    else result.push(block);
  }
  return result;
}

/** Puts what the source does not account for back where it stood: after the block of the segment it followed. */
function withExtra(source: Body, body: Block[], extra: readonly Extra[], before: Body): Block[] {
  const ids = slotsOf(source as Block[]).map(({ id }) => id);
  const inBlock = (source ?? []).map((block) => ids.splice(0, partsOf([block]).length));
  const following = (isHere: (after: string | null) => boolean) =>
    joined(extra.filter(({ after }) => isHere(after)).flatMap((one) => blockOf(one, before)));
  const known = new Set(inBlock.flat());
  return [
    ...following((after) => after === null || !known.has(after)),
    ...body.flatMap((block, place) => [
      block,
      ...following((after) => after !== null && Boolean(inBlock[place]?.includes(after))),
    ]),
  ];
}

const withImages = (body: Block[], images: Paired['images']): Block[] =>
  body.map((block) => {
    const own = block.type === 'image' ? images[block.image?.url] : undefined;
    return block.type === 'image' && own
      ? { ...block, image: { ...own, alternativeText: block.image.alternativeText } }
      : block;
  });

/** A translator's work: texts by the ids of the source's segments. What is not given stays as it is. */
export type Work = { segments: Readonly<Record<string, readonly Run[]>>; extra?: readonly Extra[] };

/** The fields of a translation laid on its source as it is now, with a translator's work in it; nothing else of it is lost. */
export function lay({ source, sourceLocale, target, baseline, madeFrom }: Translation, work: Work): LocalisedFields {
  const before = pairWithSource(source, target ?? {}, madeFrom ?? baseline ?? source, sourceLocale);
  const fields = withSegments(source, { ...before.targets, ...work.segments });
  const extra = (work.extra ?? before.extra).filter(({ runs, image }) => image || !isBlank(runs));
  const body = withImages(fields.body ?? [], before.images);
  if (fields.body || extra.length) fields.body = withExtra(source.body, body, extra, target?.body);
  return fields;
}
