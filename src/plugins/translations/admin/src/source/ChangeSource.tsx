import { Button, Dialog, TextButton, Typography } from '@strapi/design-system';
import { type Document, deskApi } from '../api';
import { useLanguage } from '../language/texts';
import { useReport } from '../useReport';

type Props = {
  document: Document;
  /** The language to translate from instead. */
  to: string;
  /** Saves what is being written, and says whether that worked. */
  ready?: () => Promise<unknown>;
  onChanged?: () => void;
};

/** Makes another language the one that a document is translated from, when the reader says so twice. */
export function ChangeSource({ document, to, ready, onChanged }: Props) {
  const { say, languageName } = useLanguage();
  const [change, { isLoading }] = deskApi.useChangeSourceMutation();
  const report = useReport();
  const language = { language: languageName(to) };
  const go = async () => {
    if (ready && !(await ready())) return;
    if (await report(change({ ...document, locale: to }), 'source.changed')) onChanged?.();
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <TextButton loading={isLoading} style={{ textAlign: 'start', minHeight: '2.4rem' }}>
          {say('source.change', language)}
        </TextButton>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{say('source.title')}</Dialog.Header>
        <Dialog.Body>
          <Typography tag="p" textAlign="center">
            {say('source.lead', language)}
          </Typography>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {say('cancel')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth onClick={go}>
              {say('source.go')}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
