import { partsOf } from './body';
import type { LocalisedFields } from './segments';

/** The names of files that came and went. */
export type FileChanges = { added: string[]; removed: string[] };

type File = { name: string; url: string };

const changesOf = (was: File[], are: File[], isSame: (one: File, other: File) => boolean): FileChanges => {
  const lacking = (files: File[], others: File[]) =>
    files.filter((file) => !others.some((other) => isSame(file, other))).map(({ name }) => name);
  return { added: lacking(are, was), removed: lacking(was, are) };
};

const isSameFile = (one: File, other: File) => one.name === other.name && one.url === other.url;

/** What happened to the files of a text, in whatever order they stand; nothing while it is not known what it had before. */
export function fileChanges(before: LocalisedFields, now: LocalisedFields): FileChanges {
  const [was, are] = [before.attachments, now.attachments ?? []];
  return was ? changesOf(was, are, isSameFile) : { added: [], removed: [] };
}

/**
 * The files that a source offers and a translation that was never confirmed does not, while it has fewer: a file may have
 * another name in each language, and nobody can tell which stands for which.
 */
export function filesLacking(source: LocalisedFields, target: LocalisedFields = {}): FileChanges {
  const [offered, has] = [source.attachments ?? [], target.attachments ?? []];
  return has.length < offered.length
    ? { ...changesOf(has, offered, isSameFile), removed: [] }
    : { added: [], removed: [] };
}

const imagesOf = ({ body }: LocalisedFields): File[] =>
  partsOf(body).flatMap(({ image }) =>
    image?.url ? [{ name: image.name ?? image.url.split('/').at(-1) ?? '', url: image.url }] : [],
  );

/** What happened to the images in a body, wherever they stand: they may hold words that a description does not. */
export const imageChanges = (before: LocalisedFields | undefined, now: LocalisedFields): FileChanges =>
  before
    ? changesOf(imagesOf(before), imagesOf(now), (one, other) => one.url === other.url)
    : { added: [], removed: [] };

/** Whether no file and no image came or went. */
export const hasSameFiles = (before: LocalisedFields, now: LocalisedFields): boolean =>
  [fileChanges(before, now), imageChanges(before, now)].every(({ added, removed }) => !added.length && !removed.length);
