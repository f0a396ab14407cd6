import type { Translation } from '../api';
import type { Written } from './writtenSince';

/** What a write puts in the place of what somebody else wrote: the form, or the published version. */
export type Replacement = 'form' | 'published';

/** `written` is null where another language was written, and what they share with it. */
export type Question = Translation & { written: Written | null; replacement: Replacement };

type Asked = { question: Question; answer: (refusal?: string) => void };

let asked: Asked | null = null;
const listeners = new Set<() => void>();

const set = (next: Asked | null) => {
  asked = next;
  for (const listener of listeners) listener();
};

export const current = (): Question | null => asked?.question ?? null;

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @param refusal what the person is told who wants nothing to be written */
export function answer(refusal?: string): void {
  const { answer: resolve } = asked ?? {};
  set(null);
  resolve?.(refusal);
}

/** Asks whoever is at the page. @returns nothing when the write may go on, also where there is nobody to ask */
export function ask(question: Question): Promise<string | undefined> {
  if (!listeners.size) return Promise.resolve(undefined);
  answer();
  return new Promise((resolve) => set({ question, answer: resolve }));
}
