import type { Problem } from '../../../../../feed/problem';
import type { SaveBody } from '../desk';
import { mayNotLead, unsafeLink } from '../text/links';
import type { Run } from '../text/runs';
import { type LocalisedFields, segmentsOf } from '../text/segments';

/** What is wrong with the links of a save; those that stand in the source or in the translation as it is may stay. */
export function wrongLinks({ segments, extra = [] }: Omit<SaveBody, 'token'>, present: LocalisedFields[]): Problem[] {
  const known = present.flatMap((fields) => segmentsOf(fields).flatMap(({ runs }) => runs));
  const texts: [path: string[], runs: Run[]][] = [
    ...Object.entries(segments).map(([id, runs]): [string[], Run[]] => [['segments', id], runs]),
    ...extra.map(({ runs }, place): [string[], Run[]] => [['extra', `${place}`], runs]),
  ];
  return texts.flatMap(([path, runs]) => {
    const link = unsafeLink(runs, known);
    return link === undefined ? [] : [{ path, text: mayNotLead(link) }];
  });
}
