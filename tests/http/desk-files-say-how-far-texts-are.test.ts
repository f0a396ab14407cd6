import { documents, POST } from '../helpers/content';
import { Exchange, translated, wanted } from '../helpers/exchange';

let exchange: Exchange;
beforeAll(async () => {
  exchange = await Exchange.open();
});
afterAll(() => exchange.newsroom.close());

test('states and approval come back with the next export, until the text changes', async () => {
  const documentId = await exchange.post('Boats approved');
  const file = translated(await exchange.exported(wanted(documentId)), { 'Boats approved': 'Bateaux' }).replace(
    /approved="no"([^>]*>\n<source>Boats approved)/,
    'approved="yes"$1',
  );
  await exchange.applied(file);
  expect(await exchange.exported(wanted(documentId))).toMatch(
    /approved="yes"[^>]*>\n<source>Boats approved.*\n<target state="final">Bateaux/,
  );
  await exchange.change(documentId, 'fr', { title: 'Navires' });
  expect(await exchange.exported(wanted(documentId))).toMatch(
    /approved="no"[^>]*>\n<source>Boats approved.*\n<target state="translated">Navires/,
  );
});

test('an approval ends with the first word changed in the source, and not before', async () => {
  const documentId = await exchange.post('Boats approved in time', { title: 'Bateaux', excerpt: 'Court' });
  await exchange.applied(await exchange.exported(wanted(documentId)));
  expect(await exchange.states(documentId)).toMatchObject({
    'Boats approved in time': 'final yes',
    Short: 'final yes',
  });
  const data = { title: 'Boats approved too soon' };
  await exchange.change(documentId, 'en', data);
  await exchange.publish(documentId, 'en');
  expect(await exchange.states(documentId)).toMatchObject({
    'Boats approved too soon': 'needs-translation no',
    Short: 'final yes',
  });
  const again = translated(await exchange.exported(wanted(documentId)), { 'Boats approved too soon': 'Barques' });
  await exchange.applied(again);
  expect(await exchange.states(documentId)).toMatchObject({
    'Boats approved too soon': 'translated no',
    Short: 'final yes',
  });
});

test('an approval of a draft ends with its source, too', async () => {
  const documentId = await exchange.post('Boats approved as a draft');
  const file = translated(await exchange.exported(wanted(documentId)), { 'Boats approved as a draft': 'Bateaux' });
  await exchange.applied(file.replaceAll('<target state="translated">', '<target state="final">'));
  expect(await exchange.states(documentId)).toMatchObject({ 'Boats approved as a draft': 'final yes' });
  const data = { title: 'Boats approved no more' };
  await exchange.change(documentId, 'en', data);
  await exchange.publish(documentId, 'en');
  expect(await exchange.states(documentId)).toMatchObject({ 'Boats approved no more': 'needs-translation no' });
  // The file of before says nothing of the source as it is now, not even where its text is taken all the same.
  for (const accept of ['', 'source-moved']) {
    await exchange.applied(file.replaceAll('<target state="translated">', '<target state="final">'), accept);
    expect(await exchange.states(documentId)).toMatchObject({ 'Boats approved no more': 'needs-translation no' });
  }
});

test('a text whose source has changed again is still to do after a file has brought another one', async () => {
  const documentId = await exchange.post('Boats in May', { title: 'Bateaux en avril', excerpt: 'Court' });
  const bring = async (targets: Record<string, string>) => {
    const file = (await exchange.exported(wanted(documentId))).replaceAll('approved="yes"', 'approved="no"');
    await exchange.applied(translated(file, targets));
  };
  const rename = async (title: string) => {
    await exchange.change(documentId, 'en', { title });
    await exchange.publish(documentId, 'en');
  };
  await rename('Boats in June');
  await bring({ 'Boats in June': 'Bateaux en juin' });
  expect(await exchange.states(documentId)).toMatchObject({ 'Boats in June': 'translated no' });
  await rename('Boats in July');
  await bring({ Short: 'Bref' });
  expect(await exchange.states(documentId)).toMatchObject({
    'Boats in July': 'needs-translation no',
    Short: 'translated no',
  });
});

test('what is published is final, and what has been translated since is not', async () => {
  const documentId = await exchange.post('Boats to be published');
  const file = translated(await exchange.exported(wanted(documentId)), {
    'Boats to be published': 'Bateaux',
    Short: 'Court',
  });
  await exchange.applied(file);
  expect(await exchange.states(documentId)).toMatchObject({
    'Boats to be published': 'translated no',
    Short: 'translated no',
  });
  await exchange.publish(documentId, 'fr');
  expect(await exchange.states(documentId)).toMatchObject({ 'Boats to be published': 'final yes', Short: 'final yes' });
  const unapproved = (await exchange.exported(wanted(documentId))).replaceAll('approved="yes"', 'approved="no"');
  await exchange.applied(translated(unapproved, { Short: 'Bref' }));
  expect(await exchange.states(documentId)).toMatchObject({
    'Boats to be published': 'final yes',
    Short: 'translated no',
  });
});

test('what was known of a document’s texts goes with it', async () => {
  const documentId = await exchange.post('Boats that go');
  await exchange.applied(translated(await exchange.exported(wanted(documentId)), { 'Boats that go': 'Bateaux' }));
  expect(await exchange.known(documentId)).toHaveLength(1);
  await documents(exchange.newsroom.strapi, POST).delete!({ documentId, locale: '*' });
  expect(await exchange.known(documentId)).toEqual([]);
});
