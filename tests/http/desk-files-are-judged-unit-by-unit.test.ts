import { counts, ENGLISH, Exchange, LINK_SOURCE, translated, wanted } from '../helpers/exchange';

let exchange: Exchange;
beforeAll(async () => {
  exchange = await Exchange.open();
});
afterAll(() => exchange.newsroom.close());

test('each refusal has its place, and the rest goes in', async () => {
  const documentId = await exchange.post('Boats with faults');
  const left = await exchange.exported(wanted(documentId));
  const unit = (id: string, target: string) =>
    `<trans-unit id="${id}"><source>?</source><target>${target}</target></trans-unit>`;
  const file = translated(left, {
    'Boats with faults': 'Bateaux',
    [LINK_SOURCE]: 'Sans lien',
    Found: 'x'.repeat(300),
  })
    .replace('</body>', `${unit('title', 'Encore')}${unit('body.zzz', 'Rien')}</body>`)
    .replace(
      '</xliff>',
      '<file original="event/nowhere" source-language="en" target-language="fr" datatype="database">' +
        `<body>${unit('title', 'x')}</body></file>` +
        `<file original="program-post/${documentId}" source-language="en" target-language="de" datatype="database">` +
        `<body>${unit('title', 'x')}</body></file>` +
        `<file original="program-post/${documentId}" source-language="fr" target-language="en" datatype="database">` +
        `<body>${unit('title', 'x')}</body></file></xliff><oops>`,
    );
  const report = await exchange.applied(file);
  expect(counts(report)).toEqual({
    applied: 1,
    untranslated: 2,
    'broken-codes': 1,
    'too-long': 1,
    duplicate: 1,
    'unknown-unit': 1,
    'unknown-document': 1,
    'wrong-locale': 2,
    malformed: 1,
  });
  const line = (text: string) => file.slice(0, file.indexOf(text)).split('\n').length;
  expect(report.lines.map(({ outcome, unit: id, line: at }) => [outcome, id.split('.')[0], at])).toEqual(
    expect.arrayContaining([
      ['broken-codes', 'body', line('Sans lien') - 2],
      ['duplicate', 'title', line('Encore')],
      ['unknown-document', '', line('event/nowhere')],
      ['malformed', '', line('<oops>')],
    ]),
  );
  expect(report.lines.find(({ outcome }) => outcome === 'broken-codes')?.message).toBe(
    'Code 1 of the source (link) is missing in the translation',
  );
  expect(await exchange.draft(documentId)).toMatchObject({ title: 'Bateaux' });
});

test('a source that moved is left alone unless told otherwise', async () => {
  const documentId = await exchange.post('Boats that move');
  const file = translated(await exchange.exported(wanted(documentId)), {
    'Boats that move': 'Bateaux',
    Boats: 'Barques',
  });
  const moved = [{ ...ENGLISH[0], children: [{ type: 'text', text: 'Big boats' }] }, ENGLISH[1]];
  await exchange.change(documentId, 'en', { title: 'Boats that moved', body: moved });
  await exchange.publish(documentId, 'en');
  expect(counts(await exchange.applied(file))).toEqual({ 'source-moved': 2, untranslated: 3 });
  expect(await exchange.draft(documentId)).toBeNull();
  expect(counts(await exchange.applied(file, 'source-moved'))).toEqual({ applied: 2, untranslated: 3 });
  expect(await exchange.draft(documentId)).toMatchObject({
    title: 'Bateaux',
    body: [{ children: [{ text: 'Barques' }] }, {}],
  });
});

test('what somebody wrote here meanwhile is not overwritten unless told so', async () => {
  const documentId = await exchange.post('Boats in two hands', { title: 'Bateaux' });
  const file = translated(await exchange.exported(wanted(documentId)), { 'Boats in two hands': 'Navires' });
  await exchange.change(documentId, 'fr', { title: 'Barques' });
  expect(counts(await exchange.applied(file))).toMatchObject({ 'target-moved': 1 });
  expect(await exchange.draft(documentId)).toMatchObject({ title: 'Barques' });
  expect(counts(await exchange.applied(file, 'target-moved'))).toMatchObject({ applied: 1 });
  expect(await exchange.draft(documentId)).toMatchObject({ title: 'Navires' });
});

test('of two files that come in at once the first counts, and the second overwrites nothing', async () => {
  const documentId = await exchange.post('Boats at once');
  const left = await exchange.exported(wanted(documentId));
  const files = ['Bateaux', 'Navires'].map((title) => translated(left, { 'Boats at once': title }));
  const reports = await Promise.all(files.map((file) => exchange.applied(file)));
  const became = reports.map((report) => (counts(report).applied ? 'applied' : 'left alone'));
  expect(became.toSorted()).toEqual(['applied', 'left alone']);
  const { title } = await exchange.draft(documentId);
  expect(title).toBe(became[0] === 'applied' ? 'Bateaux' : 'Navires');
});

test('a document without units is refused like any other', async () => {
  const documentId = await exchange.post('Boats beside nothing');
  const left = await exchange.exported(wanted(documentId));
  const report = await exchange.applied(left.replace('</xliff>', '<file original="event/nowhere"/></xliff>'));
  expect([report.refused, report.lines.length]).toEqual([1, 1]);
});

test('what has lost its file element is refused, unit by unit', async () => {
  const documentId = await exchange.post('Boats in no file');
  const left = translated(await exchange.exported(wanted(documentId)), { 'Boats in no file': 'Bateaux' });
  const report = await exchange.applied(left.replace(/<\/?file[^>]*>/g, ''));
  expect([report.documents, counts(report)]).toEqual([0, { malformed: 5 }]);
  expect(report.lines.map(({ message }) => message)).toEqual(Array(5).fill('This unit stands in no file element'));
  expect(await exchange.draft(documentId)).toBeNull();
});
