import { Box, Typography } from '@strapi/design-system';
import type { DocumentStates } from '../../../server/src/desk';
import { useLanguage } from '../language/texts';

/** A version as the content manager has it in its form. */
export type Form = { locale?: string | null; updatedAt?: string; publishedAt?: string | null };

type Props = { drafts: DocumentStates['drafts']; form: Form };

/**
 * Warns who has a form open of a version that was written since, or that a field which all languages share was changed in:
 * the content manager saves over it without a word.
 */
export function Overtaken({ drafts, form }: Props) {
  const { say, dateTime } = useLanguage();
  const last = drafts.find(({ locale }) => locale === form.locale);
  const isOld = last && form.updatedAt && Date.parse(last.at) > Date.parse(form.updatedAt);
  if (!isOld || form.publishedAt) return null;
  return (
    <Box role="alert" background="warning100" padding={3} hasRadius>
      <Typography tag="p" variant="pi" textColor="warning700">
        {say('panel.overtaken', { when: dateTime(last.at) })}
      </Typography>
    </Box>
  );
}
