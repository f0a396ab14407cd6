/** Public and read only. `auth: false` spares a permission look-up that costs more than the query. */
const get = (path: string, handler: string) => ({
  method: 'GET',
  path,
  handler: `feed.${handler}`,
  config: { auth: false },
});

export default {
  type: 'content-api',
  routes: [
    get('/feed', 'list'),
    get('/feed.:ending', 'list'),
    get('/feed/changes', 'changes'),
    get('/feed/event/:slug.ics', 'calendar'),
    get('/feed/:type/:slug', 'entry'),
  ],
};
