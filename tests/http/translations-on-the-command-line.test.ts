import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { documents, EVENT, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

const command = resolve(__dirname, '../../dist/src/commands/translations/translations.js');
const folder = mkdtempSync(join(tmpdir(), 'translations-'));
const file = join(folder, 'into-french.xlf');

let newsroom: Newsroom;
let documentId: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
  documentId = await publish(newsroom.strapi, POST, {}, { en: { title: 'Boats', excerpt: 'On water' } });
});
afterAll(async () => {
  await newsroom.close();
  rmSync(folder, { recursive: true });
});

/** The command as `npm run translations` starts it, on the database of this suite. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    ...{ encoding: 'utf8', env: { ...process.env } },
  });
  return { status, stdout: stdout.trim(), stderr };
}
const draft = () => documents(newsroom.strapi, POST).findOne!({ documentId, locale: 'fr' });

test('status, export and import, with the same reports and their exit codes', async () => {
  const status = run('status', '--json');
  expect([status.status, status.stderr]).toEqual([0, expect.any(String)]);
  expect(JSON.parse(status.stdout)).toEqual([
    expect.objectContaining({ target: 'fr', type: 'program-post', states: expect.objectContaining({ missing: 1 }) }),
  ]);

  expect(run('export', '--to', 'fr', '--state', 'missing', '--out', file)).toMatchObject({
    status: 0,
    stdout: `1 document into fr: ${file}`,
  });
  expect(run('export', '--to', 'fr', '--state', 'current').status).toBe(1);
  const none = run('export', '--to', 'fr', '--state', 'current', '--json');
  expect([none.status, JSON.parse(none.stdout)]).toEqual([
    1,
    {
      ...{ file: null, format: 'xliff12', from: null, to: 'fr', documents: 0 },
      message:
        'There is nothing to export: none of the translations into this language that you may read is among what was asked for.',
    },
  ]);

  const left = readFileSync(file, 'utf8');
  writeFileSync(file, left.replace(/<target[^>]*><\/target>/, '<target>Bateaux</target>'));
  const dry = run('import', file, '--dry-run', '--json');
  expect(JSON.parse(dry.stdout)).toMatchObject({ dryRun: true, refused: 0, changed: [{ documentId, applied: 1 }] });
  expect([dry.status, await draft()]).toEqual([0, null]);

  const text = readFileSync(file, 'utf8').replace(
    '<target state="needs-translation"></target>',
    '<target><x id="1"/></target>',
  );
  writeFileSync(file, text);
  const real = run('import', file);
  expect(real.status).toBe(1);
  expect(real.stdout).toContain('excerpt: broken-codes: “x 1” is no code of this unit');
  expect(real.stdout).toContain('1 document: 1 applied, 1 broken-codes. 1 draft written.');
  expect(await draft()).toMatchObject({ title: 'Bateaux' });
}, 300_000);

test('a file of Windows ends in a report, not in a stack trace', () => {
  const ansi = join(folder, 'ansi.csv');
  const plain = 'event/d,title,en,fr,Bateaux\n'.repeat(5000);
  writeFileSync(ansi, `document,unit,from,to,target\n${plain}event/d,excerpt,en,fr,\xC9t\xE9\n`, 'latin1');
  const { status, stdout } = run('import', ansi, '--dry-run', '--json');
  expect([status, JSON.parse(stdout).lines.at(-1)]).toEqual([
    1,
    expect.objectContaining({ outcome: 'malformed', message: 'The file is not text in utf-8: save it as UTF-8' }),
  ]);
}, 300_000);

test('where there is no text to translate no file is written, and the sentence says so', async () => {
  const { strapi } = newsroom;
  await documents(strapi, EVENT).create!({ locale: 'en', data: {} });
  const out = join(folder, 'empty.xlf');
  const { status, stderr } = run('export', '--to', 'fr', '--type', 'event', '--out', out);
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining('There is nothing to export: these documents have no text'),
  ]);
  expect(existsSync(out)).toBe(false);
});

test.each([
  [['export', '--to', 'fr', '--out', join(folder, 'nowhere', 'a.xlf')], 'a.xlf cannot be written: ENOENT'],
  [['import', folder], `${folder} cannot be read: it is no file`],
  [['import', join(folder, 'nowhere.xlf')], 'nowhere.xlf cannot be read: ENOENT'],
  [['status', 'fr'], 'status takes no file'],
  [[], 'Say what to do'],
  [['undo'], 'There is no work “undo”'],
  [['constructor'], 'There is no work “constructor”'],
  [['status', '--to', 'fr'], 'status takes no --to, only --json'],
  [['export', '--accept', 'source-moved', '--to=fr', '--dry-run'], 'export takes no --accept, --dry-run, only --to'],
  [['import', file, '--state', 'draft'], 'import takes no --state, only --dry-run, --accept, --json'],
  [['export', '--to', 'fr', '--colour'], "Unknown option '--colour'"],
])('%j is a wrong command line: 2', (args, message) => {
  const { status, stderr } = run(...args);
  expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
});
