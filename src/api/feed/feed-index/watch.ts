import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import { indexState } from './changes';
import { isPostgres } from './dialect';

/** The number and the time (epoch milliseconds) of the index's last change. */
export type IndexState = { version: number; changedAt: number };

/** The channel on which PostgreSQL tells every node that the index has changed. */
export const CHANNEL = 'feed_changed';

/** Milliseconds after which a change by another process is seen at the latest. */
const POLL = 500;

/**
 * What this process knows of the index's last change, without asking: its own commits at once, those of others by
 * PostgreSQL's NOTIFY, and whatever that misses, or another process writes to SQLite, by looking twice a second.
 */
export class IndexWatch {
  /** Undefined while it is not known; then nothing may be answered from memory. */
  current: IndexState | undefined;
  private timer?: NodeJS.Timeout;
  private listener?: Client;
  private isLooking = false;

  constructor(private readonly strapi: Core.Strapi) {}

  async start(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => this.look(), POLL).unref();
    if (isPostgres(this.strapi.db.connection)) await this.listen();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    await this.listener?.end();
  }

  /** Versions only grow: a look that was overtaken by a commit says nothing new. */
  saw(state: IndexState): void {
    if (!this.current || state.version > this.current.version) this.current = state;
  }

  private async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      this.saw(await indexState(this.strapi.db.connection));
    } catch {
      // The database does not answer: what is in memory may be old, and the next reader gets the real error.
      this.current = undefined;
    } finally {
      this.isLooking = false;
    }
  }

  private async listen(): Promise<void> {
    const { connectionString } = this.strapi.config.get('database.connection.connection') as {
      connectionString: string;
    };
    const listener = new Client({ connectionString });
    this.listener = listener;
    listener.on('notification', () => this.look());
    // Lost, as when the database restarts: looking goes on meanwhile. A connection that ends tells of more than one error.
    let isLost = false;
    const again = () => {
      if (!isLost) setTimeout(() => this.timer && this.listen(), 10 * POLL).unref();
      isLost = true;
    };
    listener.on('error', again);
    try {
      await listener.connect();
      await listener.query(`listen ${CHANNEL}`);
    } catch (error) {
      this.strapi.log.warn(`No word from PostgreSQL about changes, looking twice a second instead: ${error}`);
      again();
    }
  }
}

const NAME = 'feed-index-watch';

/** Makes the one watch of an application. */
export const addWatch = (strapi: Core.Strapi) => strapi.add(NAME, () => new IndexWatch(strapi));

export const watchOf = (strapi: Core.Strapi): IndexWatch => strapi.get(NAME as never);
