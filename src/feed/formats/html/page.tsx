import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { withoutForbidden } from '../../html';
import { EntryDocument, type EntryView } from './entry';
import { type Failed, FailedPage } from './failed';
import { type Listing, ListingPage } from './listing';
import { type Missing, MissingPage } from './missing';
import { type Refusal, RefusedPage } from './refused';

/**
 * A whole document. Every text in it is escaped by whoever makes a string of it (decision 0020), but control characters
 * that no HTML may hold are passed on, and go here.
 */
const written = (page: JSX.Element): string => withoutForbidden(`<!doctype html>\n${renderToString(page)}\n`);

export const writeListing = (listing: Listing): string => written(<ListingPage {...listing} />);
export const writeEntry = (view: EntryView): string => written(<EntryDocument {...view} />);
export const writeRefusal = (refusal: Refusal): string => written(<RefusedPage {...refusal} />);
export const writeMissing = (missing: Missing): string => written(<MissingPage {...missing} />);
export const writeFailed = (failed: Failed): string => written(<FailedPage {...failed} />);
