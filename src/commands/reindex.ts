import { reindex } from '../api/feed/feed-index/reindex';
import { ENTRY_UIDS } from '../api/feed/feed-index/sources';
import { commandLine } from './command-line';
import { inNewsroom } from './newsroom';
import { progressOf } from './progress';

commandLine({}, 'Use: npm run reindex');

inNewsroom(async (strapi) => {
  const counts = Object.values(ENTRY_UIDS).map((uid) =>
    strapi.db.query(uid).count({ where: { publishedAt: { $notNull: true } } }),
  );
  const versions = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  const progress = progressOf('Reindexing', versions);
  const { documents, upserted, deleted, terms } = await reindex(strapi, progress.at);
  progress.end();
  const repaired = upserted + deleted + terms;
  console.log(`${documents} documents read: ${upserted} rows written, ${deleted} deleted, ${terms} terms renamed.`);
  if (!repaired) console.log('The index was right: nothing had to be repaired.');
  return 0;
});
