import type { FileChanges } from '../../../server/src/desk';
import type { Language } from '../language/texts';

/** Sentences on files, and on images, that came and went; none where none did. */
export function filesChanged(changes: Record<'files' | 'images', FileChanges>, { say }: Language): string[] {
  return (['files', 'images'] as const).flatMap((kind) => {
    const told = [
      ...changes[kind].added.map((name) => say(`${kind}.added`, { name })),
      ...changes[kind].removed.map((name) => say(`${kind}.removed`, { name })),
    ];
    return told.length ? [say(`${kind}.changed`, { changes: told.join(', ') })] : [];
  });
}
