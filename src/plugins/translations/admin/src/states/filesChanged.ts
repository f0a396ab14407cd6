import type { FileChanges } from '../../../server/src/desk';
import type { Language } from '../language/texts';

/** One sentence on files that came and went; nothing where none did. */
export function filesChanged({ added, removed }: FileChanges, { say }: Language): string {
  const changes = [
    ...added.map((name) => say('files.added', { name })),
    ...removed.map((name) => say('files.removed', { name })),
  ];
  return changes.length ? say('files.changed', { changes: changes.join(', ') }) : '';
}
