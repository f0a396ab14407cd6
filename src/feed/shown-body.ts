import { type AnyNode, BLOCKS, type Block, type ImageNode, INSIDE, levelOf, MARK_TAGS, nodesIn } from './blocks';
import { safeFileUrl, safeUrl } from './html';
import { renditionsOf } from './renditions';

/** Addresses stay as staff wrote them; whether one is safe does not hang on what a relative one is read against. */
const ANYWHERE = 'https://page.invalid/';

const sizeOf = (file: Record<string, unknown>) =>
  Object.fromEntries(
    ['width', 'height'].flatMap((side) => (Number.isSafeInteger(file[side]) ? [[side, file[side]]] : [])),
  );

const isShown = (copy: unknown) => renditionsOf([copy]).some(({ url }) => safeFileUrl(url, ANYWHERE));

/** The copies of a picture by their names. */
function copiesOf(formats: unknown): object {
  const copies = Object.entries(typeof formats === 'object' && formats ? formats : {});
  return Object.fromEntries(
    copies.filter(([, copy]) => isShown(copy)).map(([name, copy]) => [name, { url: copy.url, ...sizeOf(copy) }]),
  );
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Of a file only what a page shows: Strapi puts its whole record in, from its hash to the settings of its provider. */
function imageIn({ image }: ImageNode): AnyNode[] {
  if (!safeFileUrl(image?.url, ANYWHERE)) return [];
  const { url, mime, formats } = image;
  const shown = {
    ...{ url, alternativeText: textOrNull(image.alternativeText), caption: textOrNull(image.caption) },
    ...sizeOf(image),
    ...(typeof mime === 'string' && { mime }),
    formats: copiesOf(formats),
  };
  return [{ type: 'image', image: shown, children: [{ type: 'text', text: '' }] }];
}

const marksOf = (node: object) =>
  Object.fromEntries(MARK_TAGS.flatMap(([mark]) => ((node as Record<string, unknown>)[mark] ? [[mark, true]] : [])));

function shown(node: AnyNode, depth: number): AnyNode[] {
  const { type, children: all } = node as { type: AnyNode['type']; children?: unknown };
  const children = shownIn(all, INSIDE[type], depth) as never[];
  switch (node.type) {
    case 'text':
      return typeof node.text === 'string' ? [{ type: 'text', text: node.text, ...marksOf(node) }] : [];
    case 'link':
      return safeUrl(node.url, ANYWHERE) ? [{ type: 'link', url: node.url, children }] : children;
    case 'heading':
      return [{ type: 'heading', level: levelOf(node.level), children }];
    case 'list':
      return [{ type: 'list', format: node.format === 'ordered' ? 'ordered' : 'unordered', children }];
    case 'code': {
      const language = textOrNull(node.language);
      return [{ type: 'code', ...(language !== null && { language }), children }];
    }
    case 'image':
      return imageIn(node);
    default:
      return [{ type: node.type, children }];
  }
}

const shownIn = (nodes: unknown, allowed: readonly AnyNode['type'][], depth: number): AnyNode[] =>
  nodesIn(nodes, depth)
    .filter(({ type }) => allowed.includes(type))
    .flatMap((node) => shown(node, depth + 1));

/**
 * A body as readers may have it, in the shape of Strapi's blocks: what its HTML shows, and no more of it. Everything else
 * that staff, an import or a plugin have put in stays behind, and links that run lose their address.
 */
export const shownBody = (blocks: readonly Block[] | null | undefined): Block[] =>
  shownIn(blocks, BLOCKS, 0) as Block[];
