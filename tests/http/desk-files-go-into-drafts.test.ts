import { EVENT, inTunis, publish } from '../helpers/content';
import { counts, Exchange, FRENCH, LINK_SOURCE, LINKED, translated, wanted } from '../helpers/exchange';
import { paragraph } from '../helpers/translators';

let exchange: Exchange;
beforeAll(async () => {
  exchange = await Exchange.open();
});
afterAll(() => exchange.newsroom.close());

test('the report comes first, then drafts are written and nothing is published', async () => {
  const documentId = await exchange.post('Boats to translate');
  const file = translated(await exchange.exported(wanted(documentId)), {
    'Boats to translate': 'Bateaux à traduire',
    Boats: 'Bateaux',
    [LINK_SOURCE]: LINKED,
    Found: 'Trouvé',
  });
  const changed = [{ type: 'program-post', documentId, locale: 'fr', title: 'Boats to translate', applied: 4 }];
  const first = await exchange.imported(file);
  expect(first).toMatchObject({ dryRun: true, refused: 0, changed });
  expect(await exchange.draft(documentId)).toBeNull();
  const second = await exchange.applied(file);
  expect(second).toEqual({ ...first, dryRun: false });
  expect(await exchange.draft(documentId)).toMatchObject({
    title: 'Bateaux à traduire',
    excerpt: null,
    body: FRENCH,
    seo: { title: 'Trouvé' },
  });
  expect(await exchange.published(documentId)).toBeNull();
  expect(counts(await exchange.applied(file))).toEqual({ unchanged: 4, untranslated: 1 });
});

test('two documents and a filter make one file; events are documents too', async () => {
  const shared = { ...inTunis, attendanceMode: 'in-person' };
  const event = await publish(exchange.newsroom.strapi, EVENT, shared, {
    en: { title: 'Regatta', body: [paragraph('Come.')] },
  });
  const some = await exchange.post('Boats chosen');
  const chosen = await exchange.exported({
    ...{ format: 'xliff21', to: 'fr' },
    documents: [
      { type: 'event', documentId: event },
      { type: 'program-post', documentId: some },
    ],
  });
  expect(chosen.match(/<file /g)).toHaveLength(2);
  const filtered = await exchange.exported({ format: 'csv', to: 'fr', filter: { type: 'event', state: 'missing' } });
  expect(filtered).toContain('Regatta');
  expect(filtered).not.toContain('Boats chosen');
  const report = await exchange.applied(chosen.replace('<source>Regatta</source>', '$&<target>Régate</target>'));
  expect(report.changed).toEqual([{ type: 'event', documentId: event, locale: 'fr', title: 'Regatta', applied: 1 }]);
  expect(await exchange.draft(event, EVENT)).toMatchObject({ title: 'Régate', timeZone: 'Africa/Tunis' });
});
