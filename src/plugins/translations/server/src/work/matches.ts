import type { Core } from '@strapi/strapi';
import type { Match, MatchesBody } from '../desk';
import { diffRuns } from '../text/diff';
import { likeness } from '../text/likeness';
import { keyOf, LEAST_LIKENESS, lengthsAlike, tellingWords } from '../text/memory';
import { type Run, textOf } from '../text/runs';
import { wordsOf } from '../text/words';

type PairRow = { id: number; source_key: string; source: string; target: string; at: string };

/** Matches that a translator is shown, and texts that are compared for them. */
const MOST = 10;
const MOST_CANDIDATES = 200;

/** The pairs whose texts share telling words with this one, those that share most of them first. */
async function candidates(strapi: Core.Strapi, { from, to, runs }: MatchesBody): Promise<PairRow[]> {
  const knex = strapi.db.connection;
  const { words, count } = tellingWords(textOf(runs), from);
  if (!words.length) return [];
  const alike = knex('desk_pair_words')
    .whereIn('word', words)
    .whereBetween('count', lengthsAlike(count))
    .groupBy('pair_id')
    .select('pair_id')
    .orderByRaw('count(*) desc, pair_id desc')
    .limit(MOST_CANDIDATES);
  return knex('desk_pairs')
    .where({ source_locale: from, target_locale: to })
    .whereIn('id', knex.select('pair_id').from(alike.as('alike')))
    .select('id', 'source_key', 'source', 'target', 'at');
}

/** What was translated before from texts like this one: the best first, then the newest. */
export async function matches(strapi: Core.Strapi, asked: MatchesBody): Promise<Match[]> {
  const { from, to, runs } = asked;
  const key = keyOf(runs);
  const same: PairRow[] = await strapi.db
    .connection('desk_pairs')
    .where({ source_key: key, source_locale: from, target_locale: to })
    .orderBy('at', 'desc')
    .limit(MOST)
    .select('id', 'source_key', 'source', 'target', 'at');
  const alike = same.length < MOST ? await candidates(strapi, asked) : [];
  const words = wordsOf(textOf(runs), from);
  const scored = [...same, ...alike.filter(({ source_key }) => source_key !== key)].map((row) => {
    const source: Run[] = JSON.parse(row.source);
    // Texts that differ in case or signs alone have the same words, and are not the same.
    const score = row.source_key === key ? 100 : Math.min(99, likeness(words, wordsOf(textOf(source), from)));
    return { score, source, target: JSON.parse(row.target) as Run[], at: row.at };
  });
  return scored
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .sort((a, b) => b.score - a.score || (a.at < b.at ? 1 : -1))
    .slice(0, MOST)
    .map((match) => ({ ...match, diff: diffRuns(match.source, runs, from) }));
}
