import { inNewsroom } from '../newsroom';
import { publishCost } from './publishing';

import projection = require('../../api/feed/feed-index/project');

/** Tells its parent what a publish costs in a process that has done nothing else, as a server has. */
inNewsroom(async (strapi) => {
  process.send?.(await publishCost(strapi, 'en', { of: projection, name: 'project' }));
  return 0;
});
