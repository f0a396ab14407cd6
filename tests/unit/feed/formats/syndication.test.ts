import { FORMATS } from '../../../../src/feed/formats/index';
import { broken, event, fallback, fullPost, spoken } from '../../../fixtures/answer';
import { expectGolden } from '../../../helpers/golden';
import { site } from '../../../helpers/site';

const VOICES = FORMATS.filter(({ name }) => ['rss', 'atom', 'jsonfeed'].includes(name));
const QUESTION = 'topic=water&fallback=true&limit=4';
const ENTRIES = [fullPost, event, fallback, broken];
const hub = 'https://hub.example.org/';

describe.each(VOICES)('$name', (format) => {
  const ending = format.path.split('.').at(-1);
  const render = (question: string, entries = ENTRIES, more: Parameters<typeof spoken>[2] = {}) =>
    format.render(spoken(question, entries, more, format));

  test('says all of posts, events, fallbacks and broken records', () =>
    expectGolden(
      `feed.${ending}`,
      render(QUESTION, ENTRIES, { site: { ...site, hub }, hasPrevious: true, hasNext: true }),
    ));

  test('says in French that there is nothing', () =>
    expectGolden(`empty.${ending}`, render('locale=fr&when=past', [])));
});
