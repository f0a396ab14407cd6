import type { LocalisedFields } from './segments';

/** The names of files that came and went. */
export type FileChanges = { added: string[]; removed: string[] };

type Files = NonNullable<LocalisedFields['attachments']>;

const lacking = (files: Files, others: Files): string[] =>
  files
    .filter(({ name, url }) => !others.some((other) => other.name === name && other.url === url))
    .map(({ name }) => name);

/** What happened to the files of a text, in whatever order they stand; nothing while it is not known what it had before. */
export function fileChanges(before: LocalisedFields | undefined, now: LocalisedFields): FileChanges {
  const [was, are] = [before?.attachments, now.attachments ?? []];
  return was ? { added: lacking(are, was), removed: lacking(was, are) } : { added: [], removed: [] };
}
