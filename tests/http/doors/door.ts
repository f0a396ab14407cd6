export type Method = 'get' | 'post' | 'put' | 'delete';

/** Who knocks: a stranger, an API token that reads, Strapi's own roles and the newsroom's. */
export const KNOCKERS = [
  'nobody',
  'reading token',
  'author',
  'editor',
  'administrator',
  'communications',
  'translator into French',
  'translator into English',
] as const;

/**
 * An endpoint and what it answers each of them, in their order. In paths and bodies `{file}` and `{folder}` are of nobody's
 * making and new for each, `{name}` is a name not taken, and `{post}`, `{row}` and `{topic}` are documents that are there.
 */
export type Door = [method: Method, path: string, statuses: string, body?: object];
