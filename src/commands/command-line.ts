import { type ParseArgsConfig, parseArgs } from 'node:util';
import { misused } from './newsroom';

/**
 * The options and files that a command was given. `--help` prints its use and ends with 0; an option that it does not know, or
 * a file where it takes none, ends it with 2: who gave it believes that it was heeded.
 */
export function commandLine<Config extends ParseArgsConfig>(config: Config, usage: string) {
  if (process.argv.includes('--help')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    return misused(`${(error as Error).message}\n${usage}`);
  }
}
