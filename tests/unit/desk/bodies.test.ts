import { exportBody, importBody, suggestionsBody } from '../../../src/plugins/translations/server/src/transfer/bodies';
import { matchesBody, saveBody, workBody } from '../../../src/plugins/translations/server/src/work/bodies';
import { problemsOf } from '../../../src/plugins/translations/server/src/work/misread';

const wrong = (schema: typeof exportBody | typeof saveBody | typeof workBody, body: unknown) =>
  schema.safeParse(body, { reportInput: true }).error?.issues.flatMap(problemsOf) ?? [];
const run = { text: 'x', marks: [] };

const bodies: [unknown, unknown, string[]][] = [
  [exportBody, { format: 'csv', to: 'fr' }, []],
  [
    exportBody,
    { format: 'pdf', documents: [], all: true },
    [
      'format: “pdf” is not valid: use one of xliff12, xliff21, csv',
      'to: it is missing: use a text',
      'documents: “[]” is not valid: use a list that is not empty',
      'all: there is no such field: leave it out',
    ],
  ],
  [
    exportBody,
    { format: 'csv', to: 'fr', documents: [{ type: 'post', documentId: 'A-' }] },
    [
      'documents.0.type: “post” is not valid: use one of program-post, event',
      'documents.0.documentId: “A-” is not valid: use the id of a document',
    ],
  ],
  [exportBody, 'csv', ['body: “csv” is not valid: use an object']],
  [importBody, { accept: 'all' }, ['accept.0: “all” is not valid: use one of source-moved, target-moved']],
  [suggestionsBody, { segments: 3 }, ['segments: “3” is not valid: use a list']],
  [
    matchesBody,
    { from: 'en', to: 'a language of no name', runs: [run] },
    ['to: “a language of no name” is not valid: use a text of at most 16 characters'],
  ],
  [saveBody, { token: 'x', segments: { title: 'x' } }, ['segments.title: “x” is not valid: use a list']],
  [
    saveBody,
    { token: 'x', segments: { title: [{ text: 1, marks: ['loud'], size: 3 }] } },
    [
      'segments.title.0.text: “1” is not valid: use a text',
      'segments.title.0.marks.0: “loud” is not valid: use one of bold, italic, underline, strikethrough, code',
      'segments.title.0.size: there is no such field: leave it out',
    ],
  ],
  [
    saveBody,
    { token: 'x', segments: { ['a'.repeat(65)]: [] } },
    [`segments.${'a'.repeat(65)}: “${'a'.repeat(60)}…” is not valid: use a text of at most 64 characters`],
  ],
  // No id of PostgreSQL's is as large.
  [
    workBody,
    { assignee: 3_000_000_000 },
    ['assignee: “3000000000” is not valid: use a whole number of at most 2147483647'],
  ],
  [workBody, { assignee: -1 }, ['assignee: “-1” is not valid: use a whole number above 0']],
  [
    workBody,
    { assignee: 'you', dueDate: '2026-02-30' },
    [
      'assignee: “you” is not valid: use me, a whole number or null',
      'dueDate: “2026-02-30” is not valid: use a day as YYYY-MM-DD',
    ],
  ],
  [workBody, { dueDate: '0000-01-01' }, ['dueDate: “0000-01-01” is not valid: use a day as YYYY-MM-DD']],
  [workBody, { dueDate: '0001-01-01' }, []],
];
test.each(bodies.map(([schema, body, expected]) => ({ schema, body, expected })))(
  'all that is wrong with $body is said, where, and what would be right',
  ({ schema, body, expected }) => {
    expect(wrong(schema as typeof exportBody, body).map(({ text }) => text.en)).toEqual(expected);
  },
);

test('the same is said in French', () => {
  expect(
    wrong(exportBody, { format: 'pdf', documents: [], all: true }).map(({ path, text }) => [path, text.fr]),
  ).toEqual([
    [
      ['format'],
      'format\u00a0: «\u00a0pdf\u00a0» n’est pas valable\u00a0: indiquez l’une des valeurs xliff12, xliff21, csv',
    ],
    [['to'], 'to\u00a0: cette valeur manque\u00a0: indiquez un texte'],
    [['documents'], 'documents\u00a0: «\u00a0[]\u00a0» n’est pas valable\u00a0: indiquez une liste qui n’est pas vide'],
    [['all'], 'all\u00a0: ce champ n’existe pas\u00a0: retirez-le'],
  ]);
});
