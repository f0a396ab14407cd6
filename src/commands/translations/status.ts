import type { Core } from '@strapi/strapi';
import type { Coverage } from '../../plugins/translations/server/src/desk';
import { coverage } from '../../plugins/translations/server/src/list/coverage';
import { STATES } from '../../plugins/translations/server/src/list/query';
import { misused } from '../newsroom';
import { everything } from './operator';
import type { Options } from './translations';

function table(rows: Coverage): string {
  const lines = [
    ['into', 'type', ...STATES, 'words'],
    ...rows.map(({ target, type, states, words }) => [
      target,
      type,
      ...STATES.map((state) => `${states[state]}`),
      `${words}`,
    ]),
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  const cell = (text: string, column: number) =>
    column < 2 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return lines.map((line) => line.map(cell).join('  ')).join('\n');
}

/** How many translations are in each state, and the words that they lack. */
export async function status(strapi: Core.Strapi, { json }: Options, files: string[]): Promise<number> {
  if (files.length) return misused('status takes no file');
  const rows = await coverage(strapi, everything(strapi));
  console.log(json ? JSON.stringify(rows, null, 2) : table(rows));
  return 0;
}
