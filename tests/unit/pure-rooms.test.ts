import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const src = resolve(__dirname, '../../src');
const PURE_ARCHIVE = ['record', 'listing', 'title', 'markdown', 'times', 'report', 'source', 'document-data'];
const DESK = ['text', 'exchange'].map((room) => `plugins/translations/server/src/${room}`);

const files = [
  ...readdirSync(join(src, 'feed'), { recursive: true }).map((name) => join('feed', `${name}`)),
  ...readdirSync(join(src, 'search')).map((name) => join('search', name)),
  ...PURE_ARCHIVE.map((name) => join('archive', `${name}.ts`)),
  ...DESK.flatMap((room) => readdirSync(join(src, room), { recursive: true }).map((name) => join(room, `${name}`))),
  'plugins/translations/server/src/list/query.ts',
  ...['slug', 'entry-rules'].map((name) => join('content', `${name}.ts`)),
].filter((name) => /\.tsx?$/.test(name));

test.each(files)('%s knows no Strapi, clock, environment or disk', (name) => {
  const code = readFileSync(join(src, name), 'utf8');
  expect(code).not.toMatch(
    /from '@strapi|from 'node:fs|process\.|Date\.now\(|new Date\(\)|DateTime\.(now|local|utc)\(\)/,
  );
});
