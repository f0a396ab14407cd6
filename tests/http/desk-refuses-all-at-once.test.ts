import type { Run } from '../../src/plugins/translations/server/src/text/runs';
import {
  ask,
  changeSource,
  draft,
  open,
  posts,
  publishBoth,
  publishPost,
  run,
  save,
  translator,
  withDesk,
} from '../helpers/boats';
import { deskOf, lines, paragraph, segment } from '../helpers/translators';

withDesk();

test('what somebody else changed meanwhile is never overwritten: nothing is written, and both are shown', async () => {
  const documentId = await publishBoth();
  const view = await open(documentId);
  await posts().update!({ documentId, locale: 'fr', data: { title: 'Une paire de bateaux' } });
  for (const attempt of [save(view, { title: run('Les deux bateaux') }), ask('publish', view), ask('confirm', view)]) {
    const { body } = await attempt.expect(409);
    expect(body.error).toMatchObject({
      message: 'La source ou la traduction a été modifiée entre-temps : rien n’a été enregistré.',
      details: { current: { documentId, target: { locale: 'fr' } } },
    });
    expect(lines(body.error.details.current)[0]).toEqual(['Two boats', 'Une paire de bateaux', 'same']);
  }
  const again = await open(documentId);
  await changeSource(documentId, { title: 'Two big boats' });
  await save(again, { title: run('Les deux bateaux') }).expect(409);
  expect((await draft(documentId)).title).toBe('Une paire de bateaux');
});

test('all that is wrong is refused at once, in the translator’s language', async () => {
  const documentId = await publishBoth();
  const view = await open(documentId);
  const long = { title: run('a'.repeat(256)), 'seo.title': run('b'.repeat(71)) };
  const { body } = await save(view, long).expect(400);
  expect(body.error.details.errors).toEqual([
    expect.objectContaining({
      path: ['segments', 'title'],
      message: 'Le champ prend 255 caractères, ce texte en a 256.',
    }),
    expect.objectContaining({ path: ['segments', 'seo.title'] }),
  ]);
  const unknown = await save(view, { 'body.nothere': run('x') }).expect(400);
  expect(unknown.body.error.details.errors).toMatchObject([{ path: ['segments', 'body.nothere'] }]);
  const hostile = await save(view, { excerpt: [{ text: 1, marks: ['blink'] }] as never }).expect(400);
  expect(hostile.body.error.details.errors).toMatchObject([
    {
      path: ['segments', 'excerpt', '0', 'text'],
      message: 'segments.excerpt.0.text\u00a0: «\u00a01\u00a0» n’est pas valable\u00a0: indiquez un texte',
    },
    { path: ['segments', 'excerpt', '0', 'marks', '0'] },
  ]);
  await translator('put', deskOf(translator).path(documentId, 'fr'), { segments: {}, shared: true }).expect(400);
  expect(await draft(documentId)).toMatchObject({ title: 'Deux bateaux', seo: { title: 'Bateaux', noIndex: true } });
});

test('links that readers may not follow stay where the source or the translation has them, and come in nowhere else', async () => {
  const calling = (text: string, url: string) => ({
    type: 'paragraph',
    children: [{ type: 'link', url, children: [{ type: 'text', text }] }],
  });
  const to = (text: string, link: string): Run[] => [{ text, marks: [], link }];
  const source = { title: 'Numbers', body: [calling('Call us', 'tel:+21671234567'), paragraph('Or write.')] };
  const french = { title: 'Numéros', body: [calling('Appelez-nous', 'ftp://example.org/'), paragraph('Ou écrivez.')] };
  const documentId = await publishPost({ en: source, fr: french });
  const view = await open(documentId);
  const { id, source: copied } = segment(view, 'Call us');
  const write = segment(view, 'Or write.').id;
  const both = { [id]: copied, [write]: to('Ou écrivez.', 'ftp://example.org/') };
  const { body: saved } = await save(view, both).expect(200);
  expect((await draft(documentId)).body[0].children[0]).toMatchObject({ type: 'link', url: 'tel:+21671234567' });
  const found = { from: 'en', to: 'fr', runs: copied };
  await translator('post', '/translations/matches', found).expect(200);
  const hostile = { [id]: to('Appelez', 'javascript:alert(1)'), [write]: to('Écrivez', 'tel:+33123456789') };
  const extra = [{ after: null, kind: 'paragraph', runs: to('x', 'data:text/html,x') }];
  const { body } = await save(saved, hostile, { extra }).expect(400);
  expect(body.error.details.errors).toMatchObject([
    {
      path: ['segments', id],
      message:
        'Un lien ne peut mener à «\u00a0javascript:alert(1)\u00a0»\u00a0: utilisez une adresse en http, https ou mailto',
    },
    { path: ['segments', write] },
    { path: ['extra', '0'] },
  ]);
});
