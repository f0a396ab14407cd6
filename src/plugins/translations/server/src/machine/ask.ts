import { setTimeout as pause } from 'node:timers/promises';
import { MachineTrouble } from './machine';

export type Patience = { timeout: number; tries: number; firstPause: number; longestPause: number };

/** Milliseconds: a translator waits for the answer, so that all tries together stay under a minute. */
export const PATIENCE: Patience = { timeout: 15_000, tries: 3, firstPause: 500, longestPause: 5_000 };

export type Answer = { status: number; body: unknown; retryAfter: string | null };

/** Another try may do: the service is busy, or something between here and there is. */
const passing = (status: number) => status === 429 || status >= 500;

const silent = (name: string) =>
  new MachineTrouble(502, {
    en: `${name} cannot be reached: try again later, or ask an administrator to check its address`,
    fr: `${name} est injoignable : réessayez plus tard, ou demandez à un administrateur de vérifier son adresse`,
  });

/** A proxy's page of HTML is no body of ours: its status tells enough. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One request; undefined when no answer came in time or the network failed. */
async function once(url: string, init: RequestInit, timeout: number): Promise<Answer | undefined> {
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeout) });
    const body = parsed(await response.text());
    return { status: response.status, body, retryAfter: response.headers.get('retry-after') };
  } catch (error) {
    // fetch says TypeError for a network that fails, and the signal ends it with a TimeoutError.
    if (['TypeError', 'TimeoutError'].includes((error as Error).name)) return undefined;
    throw error;
  }
}

/**
 * Asks a service over HTTP; while it is busy or silent again, after the pause that it asks for or one that doubles.
 * @throws MachineTrouble when it stays silent to the last try
 */
export async function ask(url: string, init: RequestInit, name: string, patience = PATIENCE): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await once(url, init, patience.timeout);
    const last = attempt >= patience.tries;
    if (answer && (last || !passing(answer.status))) return answer;
    if (last) throw silent(name);
    const asked = Number(answer?.retryAfter ?? Number.NaN) * 1000;
    const wait = Number.isNaN(asked) ? patience.firstPause * 2 ** (attempt - 1) : asked;
    await pause(Math.min(wait, patience.longestPause));
  }
}

/** Which text is whose nobody can tell, so that none is a suggestion. */
export const miscounted = (name: string, asked: number, given: number): MachineTrouble =>
  new MachineTrouble(502, {
    en: `${name} gave back ${given} texts for ${asked}: none of them was taken`,
    fr: `${name} a rendu ${given} textes pour ${asked} : aucun n’a été retenu`,
  });

/** The sentence for an answer that is no translation; a key that the service says again is nobody's to read. */
export function troubleOf({ status, body }: Answer, name: string, key: string): MachineTrouble {
  const said = (body as { message?: unknown; error?: unknown } | undefined) ?? {};
  const given = [said.message, said.error].find((text): text is string => typeof text === 'string');
  const reason = (key ? given?.replaceAll(key, '…') : given)?.slice(0, 200);
  if (status === 401 || status === 403)
    return new MachineTrouble(502, {
      en: `${name} refuses the key of this newsroom: an administrator must check MACHINE_TRANSLATION_KEY`,
      fr: `${name} refuse la clé de cette rédaction : un administrateur doit vérifier MACHINE_TRANSLATION_KEY`,
    });
  if (status === 456)
    return new MachineTrouble(503, {
      en: `The characters that ${name} grants this newsroom are used up`,
      fr: `Les caractères que ${name} accorde à cette rédaction sont épuisés`,
    });
  if (status === 429)
    return new MachineTrouble(503, {
      en: `${name} has too much to do: try again in a minute`,
      fr: `${name} est surchargé : réessayez dans une minute`,
    });
  return new MachineTrouble(502, {
    en: `${name} gave no translation (${status}${reason ? `: ${reason}` : ''})`,
    fr: `${name} n’a pas donné de traduction (${status}${reason ? ` : ${reason}` : ''})`,
  });
}
