import { documents, POST } from '../helpers/content';
import { Exchange, wanted } from '../helpers/exchange';
import { type Staff, signIn } from '../helpers/staff';

let exchange: Exchange;
let french: Staff;
beforeAll(async () => {
  exchange = await Exchange.open();
  french = await signIn(exchange.newsroom, 'strapi-super-admin', 'fr');
});
afterAll(() => exchange.newsroom.close());

test.each([
  [{ format: 'docx', to: 'fr' }, 'format'],
  [{ format: 'csv', to: 'de' }, 'to'],
  [{ format: 'csv', to: 'fr', documents: [] }, 'documents'],
  [{ format: 'csv', to: 'fr', documents: [{ type: 'event', documentId: "x' or 1=1" }] }, 'documents'],
  [{ format: 'csv', to: 'fr', documents: [{ type: 'event', documentId: 'nowhere' }] }, 'documents'],
  [{ format: 'csv', to: 'fr', filter: { state: 'odd' } }, 'state'],
  [{ format: 'csv', to: 'fr', more: 1 }, 'more'],
])('export %j is refused by name', async (asked, name) => {
  const { body: answer } = await exchange.chief('post', '/translations/export', asked).expect(400);
  expect(JSON.stringify(answer.error)).toContain(name);
});

test.each(['xliff12', 'xliff21', 'csv'])('documents without a text are no %s file', async (format) => {
  const { documentId } = await documents(exchange.newsroom.strapi, POST).create!({ locale: 'en', data: {} });
  const answer = await french('post', '/translations/export', wanted(documentId, { format })).expect(400);
  expect(answer.body.error.message).toBe(
    'Il n’y a rien à exporter\u00a0: ces documents n’ont, dans leur langue source, aucun texte que vous pouvez lire.',
  );
});

test('import needs one file, and a wrong field is refused', async () => {
  await exchange.chief('post', '/translations/import', {}).expect(400);
  const two = exchange
    .chief('post', '/translations/import')
    .attach('file', Buffer.from('a'), 'a')
    .attach('file', Buffer.from('b'), 'b');
  await two.expect(400);
  const odd = exchange
    .chief('post', '/translations/import')
    .attach('file', Buffer.from('a'), 'a')
    .field('dryRun', 'perhaps');
  await odd.expect(400);
});

test('a hostile file is refused in the language of the member of staff', async () => {
  const bomb =
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xliff version="1.2">&b;</xliff>';
  const report = await exchange.imported(bomb, {}, french);
  expect(report.lines).toEqual([
    expect.objectContaining({
      line: 1,
      outcome: 'malformed',
      message: expect.stringContaining('Le fichier a un DOCTYPE'),
    }),
  ]);
});

test('a long CSV of Windows is refused in one sentence, and the newsroom goes on', async () => {
  const plain = 'event/d,title,en,fr,Bateaux\n'.repeat(5000);
  const file = Buffer.from(`document,unit,from,to,target\n${plain}event/d,excerpt,en,fr,\xC9t\xE9\n`, 'latin1');
  const { dryRun, refused, lines } = await exchange.imported(file, {}, french);
  expect([dryRun, refused > 0, lines.at(-1)]).toEqual([
    true,
    true,
    expect.objectContaining({
      outcome: 'malformed',
      message: 'Le fichier n’est pas du texte en utf-8\u00a0: enregistrez-le en UTF-8',
    }),
  ]);
  await exchange.chief('get', '/translations/coverage').expect(200);
});

test.each([
  ['', 'Il n’y a rien à importer\u00a0: le fichier ne contient aucune unité'],
  ['{}', 'Le fichier n’est pas du XLIFF 1.2 ou 2.1\u00a0: son premier élément doit être xliff, de cette version'],
])('a file called translations.xlf that holds %j is refused in a sentence about XLIFF', async (text, message) => {
  const { lines } = await exchange.imported(text, {}, french);
  expect(lines.map((line) => line.message)).toEqual([message]);
});
