import { EventEmitter } from 'node:events';
import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import { indexState } from './changes';
import { isPostgres } from './dialect';
import { forgetSettings } from './masthead';
import { forgetNames } from './naming';

/** The number and the time (epoch milliseconds) of the index's last change. */
export type IndexState = { version: number; changedAt: number };

/** The channel on which PostgreSQL tells every node that the index has changed. */
export const CHANNEL = 'feed_changed';

/** Milliseconds after which a change by another process is seen at the latest. */
const POLL = 500;

/**
 * What this process knows of the index's last change, without asking: its own commits at once, those of others by
 * PostgreSQL's NOTIFY, and whatever that misses, or another process writes to SQLite, by looking twice a second. It says `restored` when the database has another past than it had: what is remembered by the
 * number of a version is then to be forgotten.
 */
export class IndexWatch extends EventEmitter {
  /** Undefined while it is not known; then nothing may be answered from memory. */
  current: IndexState | undefined;
  /** The last that was known, also while the database does not answer. */
  private last?: IndexState;
  private timer?: NodeJS.Timeout;
  private listener?: Client;
  private isLooking = false;

  constructor(private readonly strapi: Core.Strapi) {
    super();
  }

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

  /** What a commit of ours says: of two that end at the same time the later one counts. */
  saw(state: IndexState): void {
    if (!this.current || state.version > this.current.version) this.take(state);
  }

  private take(state: IndexState): void {
    const { last } = this;
    const isSame = last?.version === state.version && last.changedAt === state.changedAt;
    this.last = state;
    this.current = state;
    if (last && !isSame && state.version <= last.version) this.emit('restored');
  }

  private async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    const { current } = this;
    try {
      const state = await indexState(this.strapi.db.connection);
      // A look that was overtaken by a commit may be older; any other says what is so, after a back-up an earlier version, too.
      if (this.current === current) this.take(state);
      else this.saw(state);
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
export const addWatch = (strapi: Core.Strapi) =>
  strapi.add(NAME, () =>
    new IndexWatch(strapi).on('restored', () => {
      forgetNames(strapi.db.connection);
      forgetSettings(strapi);
    }),
  );

export const watchOf = (strapi: Core.Strapi): IndexWatch => strapi.get(NAME as never);
