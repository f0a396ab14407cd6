import { atom } from './atom';
import type { Format } from './format';
import { ics } from './ics';
import { json } from './json';
import { jsonfeed } from './jsonfeed';
import { rss } from './rss';

/** Every voice of the feed. */
export const FORMATS: readonly Format[] = [json, rss, atom, jsonfeed, ics];

/** The voice that is asked at a path of the API; undefined where there is none. */
export const formatAt = (path: string): Format | undefined => FORMATS.find((format) => format.path === path);
