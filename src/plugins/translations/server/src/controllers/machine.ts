import type { Context } from 'koa';
import { staffLanguage } from '../../../../../content/refusal';
import { say } from '../../../../../feed/text';
import { MachineTrouble } from '../machine/machine';
import { machineStatus, suggest } from '../machine/suggest';
import { suggestionsBody } from '../transfer/bodies';
import { read } from '../work/bodies';
import { demand, judgedVersion, open, targetOf } from '../work/opened';
import type { Staff } from '../work/permissions';

export default {
  async status(ctx: Context) {
    ctx.body = await machineStatus(strapi, new Date());
  },

  /** Suggestions for one translation, for those who may write it. */
  async suggest(ctx: Context) {
    const { segments } = read(suggestionsBody, ctx.request.body);
    const opened = await open(strapi, strapi.db.connection, ctx.state as Staff, ctx.params);
    const target = targetOf(strapi, opened, ctx.params.locale);
    demand(opened.rights.updates(judgedVersion(opened, target)));
    try {
      ctx.body = await suggest(strapi, opened, target, segments, { now: new Date(), language: staffLanguage() });
    } catch (error) {
      if (!(error instanceof MachineTrouble)) throw error;
      const { status, text } = error;
      ctx.status = status;
      ctx.body = {
        data: null,
        error: { status, name: 'MachineError', message: say(text, staffLanguage()), details: {} },
      };
    }
  },
};
