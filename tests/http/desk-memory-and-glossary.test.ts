import type { Run } from '../../src/plugins/translations/server/src/text/runs';
import { newsroom, open, publishPost, run, translator, withDesk } from '../helpers/boats';
import { documents } from '../helpers/content';

withDesk();

test('the memory offers the same text and texts like it, the best first; the glossary says which terms to keep', async () => {
  const said = (title: string) => ({ title });
  await publishPost({
    en: said('The ferry leaves the old port at noon today'),
    fr: said('Le ferry quitte le vieux port à midi'),
  });
  await publishPost({
    en: said('The ferry leaves the old port at night today'),
    fr: said('Le ferry quitte le vieux port de nuit'),
  });
  await publishPost({ en: said('A ferry is late'), fr: said('Un ferry est en retard') });
  const match = async (text: string, from = 'en', to = 'fr') => {
    const { body } = await translator('post', '/translations/matches', { from, to, runs: run(text) }).expect(200);
    return body.map(({ score, target }: { score: number; target: Run[] }) => [score, target[0]?.text]);
  };
  expect(await match('The ferry leaves the old port at noon today')).toEqual([
    [100, 'Le ferry quitte le vieux port à midi'],
    [88, 'Le ferry quitte le vieux port de nuit'],
  ]);
  expect(await match('THE FERRY LEAVES THE OLD PORT AT NOON, TODAY')).toEqual([
    [99, 'Le ferry quitte le vieux port à midi'],
    [88, 'Le ferry quitte le vieux port de nuit'],
  ]);
  expect(await match('Something else altogether')).toEqual([]);
  expect(await match('The ferry leaves the old port at noon today', 'fr', 'en')).toEqual([]);
  await translator('post', '/translations/matches', { from: 'de', to: 'xx', runs: [] }).expect(400);

  const terms = documents(newsroom.strapi, 'api::glossary-term.glossary-term');
  await terms.create!({ data: { en: 'open call', fr: 'appel à candidatures', note: 'Never “appel ouvert”.' } });
  await terms.create!({ data: { en: 'harbour', fr: 'port' } });
  const documentId = await publishPost({ en: { title: 'Two open calls' } });
  expect((await open(documentId)).terms).toEqual([
    { source: 'open call', target: 'appel à candidatures', note: 'Never “appel ouvert”.' },
  ]);
});
