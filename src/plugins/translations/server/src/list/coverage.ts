import type { Core } from '@strapi/strapi';
import type { Coverage, Mine } from '../desk';
import type { Readable, Staff } from '../work/permissions';
import { EVERYTHING, STATES } from './query';
import { filtered } from './rows';

type Count = {
  target: string;
  type: Coverage[number]['type'];
  state: (typeof STATES)[number];
  count: number;
  words: number;
};

/** How far the translations of each type into each language are, of those that somebody may read. */
export async function coverage(strapi: Core.Strapi, readable: readonly Readable[]): Promise<Coverage> {
  const counts: Count[] = await filtered(strapi.db.connection, EVERYTHING, readable)
    .groupBy('target', 'type', 'state')
    .select('target', 'type', 'state')
    .count({ count: '*' })
    .sum({ words: 'words' })
    .orderBy(['target', 'type']);
  const lines = new Map<string, Coverage[number]>();
  for (const { target, type, state, count, words } of counts) {
    const none = Object.fromEntries(STATES.map((one) => [one, 0])) as Coverage[number]['states'];
    const line = lines.get(`${target} ${type}`) ?? { target, type, states: none, words: 0 };
    line.states[state] = Number(count);
    line.words += Number(words);
    lines.set(`${target} ${type}`, line);
  }
  return [...lines.values()];
}

/** What waits for somebody; `today` is YYYY-MM-DD. */
export async function mine(
  strapi: Core.Strapi,
  { user }: Staff,
  readable: readonly Readable[],
  today: string,
): Promise<Mine> {
  const waiting = () =>
    filtered(strapi.db.connection, { ...EVERYTHING, assignee: user.id }, readable)
      .whereNot('state', 'current')
      .count({ count: '*' })
      .first();
  const [all, late] = [await waiting(), await waiting().where('due_key', '<', today)];
  return { waiting: Number(all?.count ?? 0), overdue: Number(late?.count ?? 0) };
}
