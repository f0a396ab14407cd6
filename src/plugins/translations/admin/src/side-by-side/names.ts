import type { Segment } from '../../../server/src/desk';
import type { Language } from '../language/texts';

/** What a segment is, in the reader's words. */
export const nameOf = ({ field, kind }: Pick<Segment, 'field' | 'kind'>, { say }: Language): string => {
  if (field !== 'body') return say(`field.${field}`);
  return kind === 'text' ? say('kind.paragraph') : say(`kind.${kind}`);
};

/** Kinds that are text and nothing else; all others carry marks and links. */
export const isPlain = ({ kind }: Pick<Segment, 'kind'>): boolean =>
  kind === 'text' || kind === 'code' || kind === 'image-alt';
