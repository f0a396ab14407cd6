import type { Site } from '../../site';
import type { Masthead } from '../format';
import { Notice } from './notice';
import { wordsIn } from './words';

/** A page that could not be made. What went wrong is for the server's log: readers are told what they can do. */
export type Failed = { locale: string; masthead: Masthead; site: Site };

export function FailedPage(failed: Failed) {
  const say = wordsIn(failed.locale);
  return (
    <Notice {...failed} title={say.failed}>
      <p>{say.failedHint}</p>
    </Notice>
  );
}
