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

/** An http(s) origin without a trailing slash, such as `https://news.example.org`. @throws Error that names the variable. */
export function origin(env: Env, name: string, fallback: string): string {
  const value = env(name)?.trim() || fallback;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new Error(`${name} is "${value}": it must be a whole address such as https://news.example.org`);
  }
  return value.replace(/\/+$/, '');
}
