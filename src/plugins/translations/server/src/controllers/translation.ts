import type { Knex } from 'knex';
import type { Context } from 'koa';
import { refuse, staffLanguage } from '../../../../../content/refusal';
import { localeCodes } from '../../../../../feed/site';
import { say } from '../../../../../feed/text';
import { siteOf } from '../../../../../site';
import type { ConflictDetails, SideBySide } from '../desk';
import { assign, changeSource } from '../work/assign';
import { matchesBody, read, saveBody, sourceBody, tokenBody, workBody } from '../work/bodies';
import { confirm } from '../work/confirm';
import { matches } from '../work/matches';
import { type Opened, open, targetOf } from '../work/opened';
import { writersOf } from '../work/people';
import { readsEverything, type Staff } from '../work/permissions';
import { documentStates, sideBySide } from '../work/view';
import { Conflict, type Deed, onTranslation, publish, saveDraft } from '../work/write';

const staffOf = (ctx: Context): Staff => ctx.state as Staff;
const openedFor = (ctx: Context) => open(strapi, strapi.db.connection, staffOf(ctx), ctx.params);
const targetIn = (ctx: Context) => (opened: Opened) => targetOf(strapi, opened, ctx.params.locale);

/** The text as it is, read with `knex`. */
async function shown(ctx: Context, knex: Knex): Promise<SideBySide> {
  const opened = await open(strapi, knex, staffOf(ctx), ctx.params);
  return sideBySide(strapi, knex, opened, targetIn(ctx)(opened), staffOf(ctx));
}

const meanwhile = {
  en: 'Somebody has changed the source or the translation meanwhile: nothing was written.',
  fr: 'La source ou la traduction a été modifiée entre-temps : rien n’a été enregistré.',
};

type Work = Parameters<typeof onTranslation<void>>[3];

/**
 * Does the work and shows what became of it, before anybody else can write: what is shown with the token of a text is that
 * text. Where it conflicts, it shows what is there now.
 */
async function write(ctx: Context, token: string, deed: Deed, work: Work): Promise<void> {
  const { type, documentId } = ctx.params;
  const asked = { type, documentId, target: targetIn(ctx), deed, token };
  try {
    ctx.body = await onTranslation(strapi, staffOf(ctx), asked, async (opened, target, trx) => {
      await work(opened, target, trx);
      return shown(ctx, trx);
    });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const { opened } = error;
    const current = await sideBySide(strapi, strapi.db.connection, opened, targetIn(ctx)(opened), staffOf(ctx));
    const details: ConflictDetails = { current };
    ctx.status = 409;
    ctx.body = {
      data: null,
      error: { status: 409, name: 'ConflictError', message: say(meanwhile, staffLanguage()), details },
    };
  }
}

export default {
  async show(ctx: Context) {
    ctx.body = await shown(ctx, strapi.db.connection);
  },

  async states(ctx: Context) {
    ctx.body = await documentStates(strapi, await openedFor(ctx), staffOf(ctx));
  },

  async save(ctx: Context) {
    const { token, ...body } = read(saveBody, ctx.request.body);
    await write(ctx, token, 'updates', (opened, target, trx) =>
      saveDraft(strapi, staffOf(ctx), trx, opened, target, body),
    );
  },

  async confirm(ctx: Context) {
    const { token } = read(tokenBody, ctx.request.body);
    await write(ctx, token, 'updates', (opened, target) => confirm(strapi, opened, target));
  },

  async publish(ctx: Context) {
    const { token } = read(tokenBody, ctx.request.body);
    await write(ctx, token, 'publishes', (opened, target, trx) => publish(strapi, staffOf(ctx), trx, opened, target));
  },

  async work(ctx: Context) {
    const asked = { type: ctx.params.type, documentId: ctx.params.documentId, target: targetIn(ctx) };
    ctx.body = await assign(strapi, staffOf(ctx), asked, read(workBody, ctx.request.body));
  },

  /** Those whom it can be given to. */
  async people(ctx: Context) {
    const opened = await openedFor(ctx);
    ctx.body = await writersOf(strapi, opened, targetIn(ctx)(opened));
  },

  async source(ctx: Context) {
    await changeSource(strapi, staffOf(ctx), ctx.params, read(sourceBody, ctx.request.body));
    ctx.body = await documentStates(strapi, await openedFor(ctx), staffOf(ctx));
  },

  async matches(ctx: Context) {
    const asked = read(matchesBody, ctx.request.body);
    const known = localeCodes(siteOf(strapi));
    const wrong = (['from', 'to'] as const).filter((name) => !known.includes(asked[name]));
    const right = { en: `use one of ${known.join(', ')}`, fr: `utilisez l’une des langues ${known.join(', ')}` };
    refuse(wrong.map((name) => ({ path: [name], text: { en: `${name}: ${right.en}`, fr: `${name} : ${right.fr}` } })));
    // The memory does not know whose a text is: only who may read them all in both languages may ask for them.
    const mayAsk = readsEverything(strapi, staffOf(ctx), [asked.from, asked.to]);
    ctx.body = mayAsk ? await matches(strapi, asked) : [];
  },
};
