import { askedIn } from '../../../src/feed/asked';
import { site } from '../../helpers/site';

const asked = (address: string) => {
  const [path = '', ...rest] = address.split('?');
  return askedIn(path, rest.join('?'), site);
};

test.each([
  ['/api/feed', '/api/feed?locale=en'],
  ['/api/feed/', '/api/feed?locale=en'],
  ['/API/Feed?limit=20&utm_source=letter', '/api/feed?locale=en'],
  ['/api/feed?topic=b,a&locale=fr&type=event', '/api/feed?type=event&topic=a,b&locale=fr'],
  ['/api/feed?q=%20Harbour%20%20school', '/api/feed?q=Harbour+school'],
  ['/api/feed/changes?limit=100', '/api/feed/changes'],
  ['/api/feed/event/forum', '/api/feed/event/forum?locale=en'],
])('%s is asked for as %s is', (one, other) => {
  expect(asked(one)).toBeDefined();
  expect(asked(one)).toEqual(asked(other));
});

test.each([
  ['/api/feed?q=harbour', '/api/feed?q=harbour?&locale=fr'],
  ['/api/feed?q=harbour', '/api/feed?q=harbour&locale=fr'],
  ['/api/feed?q=a', '/api/feed?q=%22a%22'],
  ['/api/feed?limit=5', '/api/feed?limit=6'],
  ['/api/feed', '/api/feed?include=total'],
  ['/api/feed/event/forum', '/api/feed/program-post/forum'],
  ['/api/feed/changes', '/api/feed/changes?limit=5'],
])('%s and %s are two questions', (one, other) => expect(asked(one)?.key).not.toBe(asked(other)?.key));

test.each(['/api/feed?when=past', '/api/feed?when=upcoming&locale=fr', '/en/events/forum', '/fr?when=past'])(
  'the clock has a say in %s',
  (address) => {
    expect(asked(address)).toMatchObject({ byTheClock: true });
  },
);

test.each(['/api/feed', '/en', '/en/program-posts/a'])('the clock has no say in %s', (address) => {
  expect(asked(address)).toMatchObject({ byTheClock: false });
});

test.each([
  '/api/feeds',
  '/api/feed?colour=red',
  '/api/feed/event',
  '/api/feed/event/a/b',
  '/admin',
  '/api/feed/changes?since=x',
])('%s is nothing that could be kept', (address) => expect(asked(address)).toBeUndefined());
