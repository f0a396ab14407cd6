import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Core, createStrapi } from '@strapi/strapi';
import { Client } from 'pg';
import request from 'supertest';
import { untilQuiet } from '../../src/commands/quiet';

const root = resolve(__dirname, '../..');

const SECRETS = ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY'];

/** A database of its own for each suite: a file for SQLite, a schema for PostgreSQL. */
async function freshDatabase(): Promise<() => Promise<void>> {
  if (process.env.DATABASE_CLIENT !== 'postgres') {
    const folder = mkdtempSync(join(tmpdir(), 'newsroom-'));
    process.env.DATABASE_FILENAME = join(folder, 'newsroom.db');
    return async () => rmSync(folder, { recursive: true, force: true });
  }
  const schema = `suite_${process.pid}_${Date.now()}`;
  process.env.DATABASE_SCHEMA = schema;
  const inDatabase = async (statement: string) => {
    const client = new Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await inDatabase(`create schema "${schema}"`);
  return () => inDatabase(`drop schema "${schema}" cascade`);
}

export type Newsroom = {
  strapi: Core.Strapi;
  get: (path: string) => request.Test;
  head: (path: string) => request.Test;
  close: () => Promise<void>;
};

/** The real application on a fresh database, without a port: `get` asks it as a reader would. */
export async function openNewsroom(): Promise<Newsroom> {
  for (const name of SECRETS) process.env[name] = `${name}-of-the-tests`;
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  process.env.SITE_TIME_ZONE = 'Europe/Paris';
  const drop = await freshDatabase();
  // Strapi's destroy() removes the process's listeners, Jest's own among them.
  const listeners = process.eventNames().map((name) => [name, process.listeners(name as never)] as const);
  const strapi = createStrapi({ appDir: root, distDir: join(root, 'dist'), serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  strapi.server.mount();
  const close = async () => {
    await untilQuiet(strapi);
    await strapi.destroy();
    for (const [name, all] of listeners) for (const listener of all) process.on(name as never, listener as never);
    await drop();
  };
  const reader = request(strapi.server.httpServer);
  return { strapi, get: (path) => reader.get(path), head: (path) => reader.head(path), close };
}
