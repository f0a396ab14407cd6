import { createHash } from 'node:crypto';
import type { Run } from '../text/runs';
import { sayable } from './xliff/xml';

/** Sixty-four bits of a text with its marks and links; the same for texts that a file cannot tell apart. */
export function fingerprintOf(runs: readonly Run[]): string {
  const said = sayable(runs).map(({ text, marks, link }) => [text, marks, link ?? null]);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16);
}

/** What a unit says of the texts it was made from: the source, and the target that it left with. */
export type Fingerprints = { source?: string; target?: string };

/** `source=0123… target=4567…`, for the one attribute or cell that a format has to spare. */
export const writeFingerprints = ({ source, target }: Fingerprints): string =>
  [source && `source=${source}`, target && `target=${target}`].filter(Boolean).join(' ');

export function readFingerprints(text: string | undefined): Fingerprints {
  const said = (name: string) => new RegExp(`\\b${name}=([0-9a-f]{16})\\b`).exec(text ?? '')?.[1];
  return { source: said('source'), target: said('target') };
}
