import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What tells one content of a file from another. */
export const fingerprint = (content: Buffer): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 12);

/** The fingerprints of the files of the reference site, by address. Without such files, as with SITE=off, there are none. */
export function fingerprintsIn(publicFolder: string): Record<string, string> {
  const folder = join(publicFolder, 'site');
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ name }) => [`/site/${name}`, fingerprint(readFileSync(join(folder, name)))]));
}
