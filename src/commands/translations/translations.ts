import { parseArgs } from 'node:util';
import type { Core } from '@strapi/strapi';
import { inNewsroom, misused } from '../newsroom';
import { exportFile } from './export';
import { importFile } from './import';
import { status } from './status';

const USAGE = `Use: npm run translations -- status [--json]
     npm run translations -- export --to fr [--format xliff12|xliff21|csv] [--out FILE]
                             [--state missing,draft,outdated,current] [--type program-post,event] [--program KEY]
     npm run translations -- import FILE [--dry-run] [--accept source-moved,target-moved] [--json]`;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  accept: { type: 'string', default: '' },
  to: { type: 'string' },
  format: { type: 'string', default: 'xliff12' },
  out: { type: 'string' },
  state: { type: 'string' },
  type: { type: 'string' },
  program: { type: 'string' },
} as const;

function parsed() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return misused(`${(error as Error).message}\n${USAGE}`);
  }
}

/** What the command line says beside the name of the work. */
export type Options = ReturnType<typeof parsed>['values'];

const WORKS = new Map<string, (strapi: Core.Strapi, options: Options, files: string[]) => Promise<number>>([
  ['status', status],
  ['export', exportFile],
  ['import', importFile],
]);

const { values, positionals } = parsed();
const [name = '', ...files] = positionals;
const work = WORKS.get(name);
if (!work) misused(`${name ? `There is no work “${name}”` : 'Say what to do'}.\n${USAGE}`);
inNewsroom((strapi) => work(strapi, values, files));
