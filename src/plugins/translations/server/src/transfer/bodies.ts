import { z } from 'zod';
import { ENTRY_TYPES } from '../../../../../feed/site';
import { DOCUMENT_ID } from '../document-id';
import { FORMATS } from '../exchange/exchanged';
import { ACCEPTABLE } from '../exchange/outcome';

const documentId = z.string().regex(DOCUMENT_ID);

export const exportBody = z.strictObject({
  format: z.enum(FORMATS),
  to: z.string().max(16),
  documents: z
    .array(z.strictObject({ type: z.enum(ENTRY_TYPES), documentId }))
    .min(1)
    .max(10_000)
    .optional(),
  /** A DeskQuery. */
  filter: z.record(z.string(), z.string()).optional(),
});

/** The fields of a form beside its file. */
export const importBody = z.strictObject({
  dryRun: z.enum(['true', 'false']).default('true'),
  accept: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.enum(ACCEPTABLE))),
});

export const suggestionsBody = z.strictObject({ segments: z.array(z.string().max(64)).min(1).max(50) });
