import knexOf from 'knex';
import { open, publishBoth, run, save, translator, withDesk } from '../helpers/boats';
import { POST } from '../helpers/content';
import { onSqlite } from '../helpers/queries';

withDesk();

onSqlite(
  'a write that waits too long is told to come again, and may',
  async () => {
    const documentId = await publishBoth();
    const view = await open(documentId);
    const other = knexOf({
      ...{ client: 'better-sqlite3', connection: { filename: process.env.DATABASE_FILENAME! }, useNullAsDefault: true },
    });
    const writing = await other.transaction();
    await writing('feed_state').update({ version: writing.ref('version') });
    const edit = { title: run('Trois bateaux') };
    const form = `/content-manager/collection-types/${POST}/${documentId}?locale=fr`;
    const refusals = [await save(view, edit), await translator('put', form, { title: 'Quatre bateaux' })];
    await writing.rollback();
    await other.destroy();
    for (const { status, headers, body } of refusals) {
      expect([status, headers['retry-after'], body.error.name]).toEqual([503, '5', 'ServiceUnavailableError']);
      expect(body.error.message).toMatch(/^Another program is writing .* Réessayez dans un instant\.$/);
    }
    const { body } = await save(view, edit).expect(200);
    expect(body.segments.find(({ id }: { id: string }) => id === 'title').target).toEqual(run('Trois bateaux'));
  },
  60_000,
);
