export type Writer = { id: number; firstname?: string | null; lastname?: string | null; username?: string | null };

/** A version as the content manager gives it; without times where a language has none yet. */
export type Version = { updatedAt?: string; updatedBy?: Writer | null };

export type Written = { at: string; by: Writer | null };

/**
 * What was written after a form was filled, if anything was.
 * @param form the version that the form shows, undefined when no form is open
 * @param now the same version as it is on the server
 */
export function writtenSince(form: Version | undefined, now: Version): Written | null {
  if (!form || !now.updatedAt) return null;
  if (form.updatedAt && Date.parse(now.updatedAt) <= Date.parse(form.updatedAt)) return null;
  return { at: now.updatedAt, by: now.updatedBy ?? null };
}
