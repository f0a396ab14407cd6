import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { LRUCache } from 'lru-cache';
import { type Asked, askedIn } from '../../../feed/asked';
import { type Build, cacheControl, entityTag, lastModified, sinceBuild } from '../../../feed/freshness';
import { siteOf } from '../../../site';
import { watchOf } from '../feed-index/watch';
import { type Answer, send } from './answer';
import { take } from './take';

const megabytes = (n: number) => n * 1024 * 1024;

/** What else than the question makes another answer: the encodings a reader takes, and where its page comes from. */
const manner = ({ headers }: Context['req']) => `${headers['accept-encoding'] ?? ''}\n${headers.origin ?? ''}`;

/** A reader who wants the answer itself, as `fresh` has it for kept ones. */
const insists = ({ headers }: Context['req']) => /\bno-cache\b/.test(headers['cache-control'] ?? '');

const isForAll = ({ headers }: Answer) => !headers['set-cookie'];

const keptAnswers = () =>
  new LRUCache<string, Answer>({
    maxSize: megabytes(64),
    sizeCalculation: ({ body }, key) => body.length + key.length + 2000,
  });

/**
 * The feed's answers, kept in memory while the index has the version they were made from. It stands before everything
 * else in the stack, so that a kept answer costs no more than finding it.
 */
export class Front {
  private answers = keptAnswers();
  /** Many spellings of a question share one answer; a spelling is parsed once. */
  private readonly spellings = new LRUCache<string, Asked>({
    maxSize: megabytes(8),
    sizeCalculation: ({ key }, url) => key.length + url.length + 200,
  });
  /** Readers who ask the same at the same time wait for one answer. */
  private readonly making = new Map<string, Promise<Answer | undefined>>();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly build: Build,
    private readonly keeps: boolean,
  ) {
    // Others, so that an answer which is being made goes with those it belongs to.
    watchOf(strapi).on('restored', () => {
      this.answers = keptAnswers();
    });
  }

  readonly handle = async (ctx: Context, next: Next): Promise<void> => {
    const asked = this.asked(ctx);
    if (!asked) return next();
    const key = `${asked.key}\n${manner(ctx.req)}`;
    const now = Date.now();
    const answer = this.kept(key, now);
    if (answer) return send(ctx, answer, now);
    if (this.saysUnchanged(ctx, asked, now)) return;
    const made = await this.makeOnce(key, () => this.make(ctx, next, asked));
    if (made) send(ctx, made, Date.now());
  };

  private asked({ method, url, path, querystring }: Context): Asked | undefined {
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    const known = this.spellings.get(url) ?? askedIn(path, querystring, siteOf(this.strapi));
    if (known) this.spellings.set(url, known);
    return known;
  }

  private kept(key: string, now: number): Answer | undefined {
    const answer = this.answers.get(key);
    const isCurrent = answer && answer.version === watchOf(this.strapi).current?.version;
    return isCurrent && now < (answer.until ?? Number.POSITIVE_INFINITY) ? answer : undefined;
  }

  /** The version and the question make the tag, so that an unchanged answer need not be made to be recognised. */
  private saysUnchanged(ctx: Context, asked: Asked, now: number): boolean {
    const { req, res } = ctx;
    const { current } = watchOf(this.strapi);
    const tags = req.headers['if-none-match'];
    if (!current || !tags || asked.byTheClock || req.headers.origin || insists(ctx.req)) return false;
    const ours = new RegExp(`"${entityTag(this.build, asked, current)}(-\\w+)?"`);
    const [etag] = ours.exec(tags) ?? [];
    if (!etag) return false;
    ctx.respond = false;
    const date = lastModified(sinceBuild(current, this.build), now);
    const caching = { 'cache-control': cacheControl(undefined, now), vary: 'Origin, Accept-Encoding' };
    res.writeHead(304, { etag, 'last-modified': date, ...caching }).end();
    return true;
  }

  /**
   * One answer for all who ask at the same time and since the same version, so that nobody is told less than was
   * published before they asked. What is no 200, or sets a cookie, each makes for itself.
   */
  private async makeOnce(key: string, make: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
    if (!this.keeps) return make();
    const flight = `${watchOf(this.strapi).current?.version}\n${key}`;
    const shared = await this.making.get(flight);
    if (shared) return shared;
    const { answers } = this;
    const making = make();
    this.making.set(
      flight,
      making.then(
        (made) => (made && isForAll(made) ? made : undefined),
        // Who made it meets the error; who waited tries alone.
        () => undefined,
      ),
    );
    try {
      const made = await making;
      if (made && isForAll(made)) answers.set(key, made);
      return made;
    } finally {
      this.making.delete(flight);
    }
  }

  /** HEAD is answered as GET is, so that its headers are the same; the body is left out when it is sent. */
  private async make(ctx: Context, next: Next, asked: Asked): Promise<Answer | undefined> {
    const { method } = ctx;
    ctx.method = 'GET';
    try {
      await next();
    } finally {
      ctx.method = method;
    }
    return take(ctx, asked, this.build);
  }
}
