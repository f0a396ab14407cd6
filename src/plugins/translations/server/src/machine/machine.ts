import type { Text } from '../../../../../feed/text';
import type { Run } from '../text/runs';
import type { Segment } from '../text/segments';

export const PROVIDERS = ['deepl', 'libretranslate'] as const;
export type Provider = (typeof PROVIDERS)[number];

export const PROVIDER_NAMES: Record<Provider, string> = { deepl: 'DeepL', libretranslate: 'LibreTranslate' };

/** A term and the word that the newsroom has for it. */
export type GlossaryTerm = { source: string; target: string };

export type Suggestion = { id: string; runs: Run[] };
/** A segment that came back with its marks spoilt, and how. */
export type Unusable = { id: string; text: Text };

/** A service that translates by machine. What it says is a suggestion: nothing here is ever written to a document. */
export type Machine = {
  provider: Provider;
  /**
   * @param from and `to` are codes of the site's locales
   * @throws MachineTrouble when the service does not answer, refuses or is spent
   */
  suggest(
    segments: readonly Pick<Segment, 'id' | 'kind' | 'runs'>[],
    from: string,
    to: string,
    glossary: readonly GlossaryTerm[],
  ): Promise<(Suggestion | Unusable)[]>;
};

/** Why there are no suggestions, for the person who asked; 400 when they can do something about it. */
export class MachineTrouble extends Error {
  constructor(
    readonly status: 400 | 502 | 503,
    readonly text: Text,
  ) {
    super(text.en);
  }
}

/** Whether suggestions can be had, and this month's characters; no provider: they are switched off. */
export type MachineStatus = { provider: Provider | null; name: string | null; used: number; budget: number };

export type Suggestions = {
  provider: Provider;
  suggestions: Suggestion[];
  refused: { id: string; message: string }[];
  used: number;
  budget: number;
};
