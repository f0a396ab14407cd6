import { Dialog, TextButton } from '@strapi/design-system';
import { type Document, deskApi } from '../api';
import { Confirmation } from '../Confirmation';
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
    if (isLoading) return;
    if (ready && !(await ready())) return;
    if (await report(change({ ...document, locale: to }), 'source.changed')) onChanged?.();
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <TextButton aria-disabled={isLoading} style={{ textAlign: 'start', minHeight: '2.4rem' }}>
          {say('source.change', language)}
        </TextButton>
      </Dialog.Trigger>
      <Confirmation title={say('source.title')} go={say('source.go')} onGo={go}>
        {say('source.lead', language)}
      </Confirmation>
    </Dialog.Root>
  );
}
