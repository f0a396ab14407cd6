import { PROVIDERS, type Provider } from './machine';

export type MachineSettings = {
  provider: Provider;
  /** Without a trailing slash. */
  url: string;
  key: string;
  charactersPerMonth: number;
  charactersPerRequest: number;
};

type Env = (name: string) => string | undefined;

/** Keys of DeepL's free plan end so, and work at an address of their own. */
const deeplUrl = (key: string) => (key.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com');

function number(env: Env, name: string, fallback: number): number {
  const value = env(name)?.trim() || `${fallback}`;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new Error(`${name} is "${value}": it must be a whole number above 0`);
  return Number(value);
}

/**
 * Machine translation as the environment sets it; null when it is off.
 * @throws Error with one sentence that names the variable that is wrong or missing
 */
export function machineSettings(env: Env): MachineSettings | null {
  const provider = env('MACHINE_TRANSLATION')?.trim();
  if (!provider) return null;
  if (!PROVIDERS.includes(provider as Provider))
    throw new Error(`MACHINE_TRANSLATION is "${provider}": it must be empty or one of ${PROVIDERS.join(', ')}`);
  const key = env('MACHINE_TRANSLATION_KEY')?.trim() ?? '';
  if (provider === 'deepl' && !key)
    throw new Error('MACHINE_TRANSLATION_KEY is missing: DeepL answers only with a key');
  const url = env('MACHINE_TRANSLATION_URL')?.trim() || (provider === 'deepl' ? deeplUrl(key) : '');
  if (!/^https?:\/\/./.test(url) || !URL.canParse(url))
    throw new Error(`MACHINE_TRANSLATION_URL is "${url}": it must be the address of the service, with http or https`);
  const { username, password } = new URL(url);
  if (username || password)
    throw new Error(
      'MACHINE_TRANSLATION_URL has a name or a password in it: the key goes into MACHINE_TRANSLATION_KEY',
    );
  return {
    provider: provider as Provider,
    url: url.replace(/\/+$/, ''),
    key,
    charactersPerMonth: number(env, 'MACHINE_TRANSLATION_CHARACTERS_PER_MONTH', 500_000),
    charactersPerRequest: number(env, 'MACHINE_TRANSLATION_CHARACTERS_PER_REQUEST', 20_000),
  };
}
