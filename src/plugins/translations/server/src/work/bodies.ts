import { z } from 'zod';
import { refuse } from '../../../../../content/refusal';
import { sayable } from '../exchange/xliff/xml';
import { MARKS } from '../text/runs';
import { FIELDS } from '../text/segments';
import { problemsOf } from './misread';

/** What requests may bring; a body of a megabyte is Strapi's limit for the whole. */
const runs = z
  .array(
    z.strictObject({
      text: z.string().max(50_000),
      marks: z.array(z.enum(MARKS)).max(MARKS.length),
      link: z.string().max(2000).optional(),
    }),
  )
  .max(2000);

/** What is to be stored says what files can say, too; PostgreSQL refuses NUL and half of a character. */
const written = runs.transform(sayable);

const KINDS = ['text', 'paragraph', 'heading', 'list-item', 'quote', 'code', 'image-alt'] as const;
const extra = z.strictObject({
  after: z.string().max(64).nullable(),
  kind: z.enum(KINDS),
  runs: written,
  image: z.string().max(2000).optional(),
  list: z.enum(['ordered', 'unordered']).optional(),
  field: z.enum(FIELDS).exclude(['body']).optional(),
});

const token = z.string().max(64);

export const saveBody = z.strictObject({
  token,
  segments: z.record(z.string().max(64), written),
  extra: z.array(extra).max(2000).optional(),
});
export const tokenBody = z.strictObject({ token });
/** PostgreSQL knows no year 0. */
const day = z.stringFormat('date', (text) => z.iso.date().safeParse(text).success && !text.startsWith('0000'));

export const workBody = z.strictObject({
  assignee: z.union([z.literal('me'), z.int32().positive(), z.null()]).optional(),
  dueDate: day.nullable().optional(),
});
export const sourceBody = z.strictObject({ locale: z.string().max(16) });
export const matchesBody = z.strictObject({ from: z.string().max(16), to: z.string().max(16), runs });

/** The body of a request. @throws ValidationError with all that is wrong with it */
export function read<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(body ?? {}, { reportInput: true });
  if (!result.success) refuse(result.error.issues.flatMap(problemsOf));
  return result.data as z.output<Schema>;
}
