import { filterOf, withWishes } from '../../../src/plugins/translations/admin/src/desk/filter';

const at = (address: string) => new URLSearchParams(address);

test('an address without wishes asks for what is to do in the languages one writes', () => {
  expect(filterOf(at(''), ['fr'])).toEqual({ state: 'missing,draft,outdated', target: 'fr' });
});

test('who writes in many languages sees them all, and anybody may ask for all', () => {
  expect(filterOf(at(''), ['en', 'fr'])).toEqual({ state: 'missing,draft,outdated' });
  expect(filterOf(at('target=all'), ['fr'])).toEqual({ state: 'missing,draft,outdated' });
});

test('what an address says counts, what it does not know is left out', () => {
  expect(filterOf(at('state=current&target=en&q=sea&colour=red&cursor=x'), ['fr'])).toEqual({
    state: 'current',
    target: 'en',
    q: 'sea',
  });
});

test('a new wish begins the list anew, an empty one is taken out, the rest stays', () => {
  expect(`${withWishes(at('q=sea&cursor=x&type=event'), { q: '', assignee: 'me' })}`).toBe('type=event&assignee=me');
  expect(`${withWishes(at('q=sea&cursor=x'), { cursor: 'y' })}`).toBe('q=sea&cursor=y');
});
