import { Report, reportAsText } from '../../../src/plugins/translations/server/src/exchange/report';

test('the report tells refusals with their place, and the rest as numbers', () => {
  const report = new Report();
  report.documents = 2;
  const place = { line: 9, column: 3, document: 'event/d', unit: 'title' };
  report.tell({ ...place, outcome: 'applied' });
  report.tell({ ...place, outcome: 'duplicate', text: { en: 'Twice', fr: 'Deux fois' } });
  report.changed.push({ type: 'event', documentId: 'd', locale: 'fr', title: 'D', applied: 1 });
  expect(report.as('fr', false)).toMatchObject({
    dryRun: false,
    documents: 2,
    counts: { applied: 1, duplicate: 1, malformed: 0 },
    refused: 1,
    lines: [{ ...place, outcome: 'duplicate', message: 'Deux fois' }],
  });
  expect(reportAsText(report.as('en', false))).toBe(
    '9:3: event/d: title: duplicate: Twice\n2 documents: 1 applied, 1 duplicate. 1 draft written.',
  );
  expect(reportAsText(report.as('en', true))).toContain('Dry run, nothing was written. 2 documents: 1 applied, 1');
});
