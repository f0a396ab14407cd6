import type { Core } from '@strapi/strapi';
import { commandLine } from '../command-line';
import { inNewsroom, misused } from '../newsroom';
import { exportFile } from './export';
import { importFile } from './import';
import { status } from './status';

const USAGE = `Use: npm run translations -- status [--json]
     npm run translations -- export --to fr [--format xliff12|xliff21|csv] [--out FILE]
                             [--state missing,draft,outdated,current] [--type program-post,event] [--program KEY] [--json]
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

const { values, positionals, tokens } = commandLine(
  { options: OPTIONS, allowPositionals: true, tokens: true } as const,
  USAGE,
);

/** What the command line says beside the name of the work. */
export type Options = typeof values;

type Work = {
  run: (strapi: Core.Strapi, options: Options, files: string[]) => Promise<number>;
  takes: readonly (keyof Options)[];
};

const WORKS = new Map<string, Work>([
  ['status', { run: status, takes: ['json'] }],
  ['export', { run: exportFile, takes: ['to', 'format', 'out', 'state', 'type', 'program', 'json'] }],
  ['import', { run: importFile, takes: ['dry-run', 'accept', 'json'] }],
]);

function workCalled(name: string): Work {
  const work = WORKS.get(name);
  return work ?? misused(`${name ? `There is no work “${name}”` : 'Say what to do'}.\n${USAGE}`);
}

const [name = '', ...files] = positionals;
const { run, takes } = workCalled(name);
const given = tokens.flatMap((token) => (token.kind === 'option' ? token.name : []));
const foreign = [...new Set(given)].filter((option) => !takes.includes(option));
const dashed = (options: readonly string[]) => options.map((option) => `--${option}`).join(', ');
// An option that is not heeded is one that somebody believes to have been.
if (foreign.length) misused(`${name} takes no ${dashed(foreign)}, only ${dashed(takes)}`);
inNewsroom((strapi) => run(strapi, values, files));
