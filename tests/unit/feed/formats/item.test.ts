import { itemOf } from '../../../../src/feed/formats/item';
import { presentEntry } from '../../../../src/feed/present';
import { fullPost } from '../../../fixtures/answer';
import { site } from '../../../helpers/site';

test.each([
  ['long ago, changed since', '2019-11-13', '2026-07-01T22:30:00.000Z', '2019-11-13T12:00:00.000Z'],
  ['that morning', '2026-07-02', '2026-07-02T08:00:00.000Z', '2026-07-02T08:00:00.000Z'],
  [
    'late on the evening before, where it is the day already',
    '2026-07-02',
    '2026-07-01T22:30:00.000Z',
    '2026-07-01T22:30:00.000Z',
  ],
  ['for a day to come', '2027-01-01', '2026-07-01T22:30:00.000Z', '2026-07-01T22:30:00.000Z'],
])('an entry published %s is not dated ahead', (_, date, updatedAt, published) => {
  expect(itemOf({ ...presentEntry(fullPost, () => undefined, site), date, updatedAt }, site).published).toBe(published);
});
