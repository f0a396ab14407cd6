import { rmSync } from 'node:fs';
import { makeTemplate, type Template } from '../helpers/running-site';

const NAME = 'NEWSROOM_TEMPLATE';

/** Jest's global set-up: the demonstration newsroom is loaded once, and each suite runs a copy of it. */
export default async function prepare(): Promise<void> {
  const made = await makeTemplate();
  process.env[NAME] = JSON.stringify(made);
  process.once('exit', () => rmSync(made.folder, { recursive: true, force: true }));
}

export const template = (): Template => JSON.parse(process.env[NAME] ?? '');
