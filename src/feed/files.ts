import type { Attachment, Image } from './entry';
import type { File } from './published-version';
import { renditionsOf } from './renditions';

/** Strapi counts a file in units of 1,000 bytes. */
const bytesOf = ({ size }: { size: number }): number => Math.round(size * 1000) || 0;

/** A picture with its copies in other sizes. */
export const imageOf = (file: File, alt?: string | null): Image => ({
  url: file.url,
  width: file.width ?? null,
  height: file.height ?? null,
  alt: alt ?? file.alternativeText ?? '',
  mime: file.mime,
  bytes: bytesOf(file),
  renditions: renditionsOf(file.formats),
});

export const attachmentOf = (file: File): Attachment => ({
  url: file.url,
  name: file.name,
  mime: file.mime,
  bytes: bytesOf(file),
});
