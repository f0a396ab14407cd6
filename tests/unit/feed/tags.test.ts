import type { Entry } from '../../../src/feed/entry';
import { tagsOf } from '../../../src/feed/tags';

const entry = (id: string, keys: string[]): Entry =>
  ({
    id,
    program: { key: 'ilm', name: 'ILM' },
    series: null,
    topics: keys.map((key) => ({ key, name: key })),
    countries: [{ key: 'tn', name: 'Tunisia' }],
    partners: [],
    people: [{ key: 'someone', name: 'Someone', role: 'author' }],
  }) as unknown as Entry;

test('an answer is named by the documents and terms inside, each once', () => {
  expect(tagsOf([entry('a', ['sea']), entry('b', ['sea', 'work'])])).toEqual([
    ...['feed', 'entry:a', 'program:ilm', 'topic:sea', 'country:tn', 'person:someone'],
    ...['entry:b', 'topic:work'],
  ]);
});

test('names that would burst the head of an answer are told as many', () => {
  const many = Array.from({ length: 100 }, (_, index) =>
    entry(`${index}`.padStart(24, 'x'), [`a-topic-of-length-${index}`]),
  );
  expect(tagsOf(many.slice(0, 50)).length).toBeGreaterThan(100);
  expect(tagsOf(many)).toEqual(['feed', 'feed:many']);
});
