import { codedSource, codedTarget } from '../../../src/plugins/translations/server/src/exchange/codes';
import type { DeliveredUnit } from '../../../src/plugins/translations/server/src/exchange/delivered';
import { fingerprintOf } from '../../../src/plugins/translations/server/src/exchange/fingerprint';
import type { PresentSegment } from '../../../src/plugins/translations/server/src/exchange/judge';
import type { Run } from '../../../src/plugins/translations/server/src/text/runs';
import { run } from './documents';

const bold = [run('A '), run('map', 'bold'), run(' of '), run('it', { link: 'https://e.org/en' })];
export const gras = [run('Un '), run('plan', 'bold'), run(' de '), run('tout', { link: 'https://e.org/fr' })];

export const segments: PresentSegment[] = [
  { id: 'title', field: 'title', kind: 'text', source: [run('Harbour')], target: null, limit: 12 },
  { id: 'body.a', field: 'body', kind: 'paragraph', source: bold, target: null, limit: null },
  { id: 'body.b', field: 'body', kind: 'paragraph', source: [run('Plain')], target: [run('Simple')], limit: null },
];

/** A unit as it left, with the target that a translator has given it. */
export function returned(id: string, target: Run[] | undefined, more: Partial<DeliveredUnit> = {}): DeliveredUnit {
  const { source, target: left } = segments.find((segment) => segment.id === id) ?? {
    source: [run('Old')],
    target: null,
  };
  return {
    line: 7,
    column: 1,
    id,
    source: codedSource(source),
    target: target && codedTarget(target, codedSource(source)),
    fingerprints: { source: fingerprintOf(source), target: fingerprintOf(left ?? []) },
    ...more,
  };
}

/** The document that a file brings these units for. */
export const documentOf = (...units: DeliveredUnit[]) => ({
  ...{ line: 1, column: 1, original: 'event/d', from: 'en', to: 'fr', units },
});
