import type { DeliveredDocument } from '../exchange/delivered';
import type { Verdict } from '../exchange/judge';
import * as say from '../exchange/outcome';
import { isRefusal } from '../exchange/outcome';
import type { ChangedDocument, Told } from '../exchange/report';

/** What became of a document: told when its transaction has ended well. */
export type Judgement = { told: Told[]; changed?: ChangedDocument };

/** A document that is refused as a whole. */
export function refused(document: DeliveredDocument, outcome: Told['outcome'], text: Told['text']): Judgement {
  const { line, column, original, units } = document;
  return { told: [{ line, column, document: original, outcome, text, units: units.length || 1 }] };
}

export const unknown = (document: DeliveredDocument): Judgement =>
  refused(document, 'unknown-document', say.unknownDocument(document.original));

/** One that Strapi would not take. @throws whatever is no refusal */
export function unwritten(document: DeliveredDocument, error: unknown): Judgement {
  const { message, status } = error as { message?: string; status?: number };
  // A refusal of Strapi's, such as of a text that a field does not take, is the file's; anything else is a bug of ours.
  if (
    !(error instanceof Error) ||
    !(error.name.endsWith('ValidationError') || /^(?:Forbidden|Policy)Error$/.test(error.name))
  )
    throw error;
  return refused(document, status === 403 ? 'forbidden' : 'malformed', say.unwritable(message ?? ''));
}

/** Of a document that was judged unit by unit. */
export function judgement(
  delivered: DeliveredDocument,
  verdicts: readonly Verdict[],
  { title, ...place }: Omit<ChangedDocument, 'applied' | 'title'> & { title?: string | null },
): Judgement {
  const told = verdicts.map(({ unit: { line, column, id }, outcome, text }) => ({
    ...{ line, column, outcome },
    ...(isRefusal(outcome) && { document: delivered.original, unit: id, text }),
  }));
  const applied = verdicts.filter(({ outcome }) => outcome === 'applied').length;
  return { told, ...(applied && { changed: { ...place, title: title ?? '', applied } }) };
}
