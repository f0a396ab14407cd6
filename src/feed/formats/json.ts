import { VOICES } from '../voices';
import type { Format } from './format';

/** The feed as it is (docs/feed-api.md). */
export const json: Format = {
  name: 'json',
  ...VOICES.json,
  bodies: false,
  render: ({ feed }) => JSON.stringify(feed),
};
