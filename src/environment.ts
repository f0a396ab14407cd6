type Env = (name: string) => string | undefined;

/**
 * The value of a secret from the environment.
 * @throws Error with one sentence that says which secret is missing and how to make one: a server that made up its
 * own would sign everybody out at each restart, and nobody would know why.
 */
export function secret(env: Env, name: string): string {
  const value = env(name)?.trim();
  if (value) return value;
  throw new Error(
    `The secret ${name} is missing: set it in .env or in the environment, for example to the output of ` +
      `node -e "console.log(require('node:crypto').randomBytes(32).toString('base64'))". ` +
      'npm run setup writes a .env with fresh secrets.',
  );
}

function whole(name: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.href;
  throw new Error(`${name} is "${value}": it must be a whole address such as https://news.example.org`);
}

/** An http(s) address, or null when there is none. @throws Error that names the variable. */
export function address(env: Env, name: string): string | null {
  const value = env(name)?.trim();
  return value ? whole(name, value) : null;
}

/** Who names things, and since when (RFC 4151, section 2.1). @throws Error that names the variable. */
export function tagAuthority(env: Env, name: string, fallback: string): string {
  const value = env(name)?.trim();
  if (!value) return fallback;
  if (/^[a-z0-9][a-z0-9.@-]*,\d{4}(-\d\d(-\d\d)?)?$/i.test(value)) return value;
  throw new Error(
    `${name} is "${value}": it must be a host name or an address for mail, a comma and a date, such as example.org,2026`,
  );
}

/** An http(s) origin without a trailing slash, such as `https://news.example.org`. @throws Error that names the variable. */
export const origin = (env: Env, name: string, fallback: string): string =>
  whole(name, env(name)?.trim() || fallback).replace(/\/+$/, '');

/** A switch of the environment. @throws Error that names the variable. */
export function onOrOff(env: Env, name: string, fallback: 'on' | 'off'): boolean {
  const value = env(name)?.trim() || fallback;
  if (value !== 'on' && value !== 'off') throw new Error(`${name} is "${value}": use on or off`);
  return value === 'on';
}

/** A whole number of days, at least one. @throws Error that names the variable. */
export function days(env: Env, name: string, fallback: number): number {
  const value = env(name)?.trim() || `${fallback}`;
  if (!/^[1-9]\d{0,4}$/.test(value))
    throw new Error(`${name} is "${value}": it must be a whole number of days such as 90`);
  return Number(value);
}
