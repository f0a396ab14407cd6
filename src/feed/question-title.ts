import type { Masthead } from './formats/format';
import type { Naming } from './names';
import type { FeedQuery } from './query';

/** The question spelt in the audience's language, after the newsroom's name. */
export const questionTitle = (_query: FeedQuery, _naming: Naming, masthead: Masthead): string => masthead.name;
