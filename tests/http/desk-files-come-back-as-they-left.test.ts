import { counts, Exchange, FRENCH, translated, wanted } from '../helpers/exchange';

let exchange: Exchange;
beforeAll(async () => {
  exchange = await Exchange.open();
});
afterAll(() => exchange.newsroom.close());

describe.each(['xliff12', 'xliff21', 'csv'])('%s', (format) => {
  test('export then import unchanged changes nothing', async () => {
    const french = { title: 'Bateaux', excerpt: 'Court', body: FRENCH, seo: { title: 'Trouvé' } };
    const documentId = await exchange.post('Boats there and back', french);
    const all = async () => [
      await exchange.draft(documentId),
      await exchange.published(documentId),
      await exchange.known(documentId),
    ];
    const before = await all();
    const report = await exchange.applied(await exchange.exported(wanted(documentId, { format })));
    expect(report).toMatchObject({ dryRun: false, documents: 1, refused: 0, changed: [], lines: [] });
    expect(counts(report)).toEqual({ unchanged: 5 });
    expect(await all()).toEqual(before);
  });

  test('so it is with what files have said, of approval and of a machine, before and after a publish', async () => {
    const documentId = await exchange.post('Boats of a machine');
    const said = translated(await exchange.exported(wanted(documentId)), {
      'Boats of a machine': 'Bateaux',
      Short: 'Court',
      Found: 'Trouvé',
    })
      .replace(/state="translated">Bateaux/, 'state="translated" state-qualifier="mt-suggestion">Bateaux')
      .replace(/state="translated">Court/, 'state="final">Court');
    await exchange.applied(said);
    const comesBack = async () => {
      const [left, known] = [await exchange.exported(wanted(documentId, { format })), await exchange.known(documentId)];
      await exchange.applied(left);
      expect(await exchange.known(documentId)).toEqual(known);
      expect(await exchange.exported(wanted(documentId, { format }))).toBe(left);
    };
    await comesBack();
    await exchange.publish(documentId, 'fr');
    await comesBack();
    const { 'Boats of a machine': title } = await exchange.states(documentId);
    expect(title).toBe('final yes state-qualifier="mt-suggestion"');
  });

  test('a document without a translation is exported without targets, and comes back as it left', async () => {
    const documentId = await exchange.post('Boats alone');
    const report = await exchange.applied(await exchange.exported(wanted(documentId, { format })));
    expect(counts(report)).toEqual({ untranslated: 5 });
    expect(await exchange.draft(documentId)).toBeNull();
  });
});
