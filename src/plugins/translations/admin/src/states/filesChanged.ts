import type { SideBySide } from '../../../server/src/desk';
import type { Language } from '../language/texts';

type Told = Pick<SideBySide, 'baseline' | 'files' | 'images'>;

/** Sentences on files, and on images, that came and went, or that a new translation lacks; none where there are none. */
export function filesChanged({ baseline, files, images }: Told, { say }: Language): string[] {
  const names = files.added.map((name) => say('files.name', { name }));
  if (!baseline) return names.length ? [say('files.lacking', { names: names.join(', ') })] : [];
  const changes = { files, images };
  return (['files', 'images'] as const).flatMap((kind) => {
    const told = [
      ...changes[kind].added.map((name) => say(`${kind}.added`, { name })),
      ...changes[kind].removed.map((name) => say(`${kind}.removed`, { name })),
    ];
    return told.length ? [say(`${kind}.changed`, { changes: told.join(', ') })] : [];
  });
}
