import { Button, Field, Flex, Modal, Radio, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { DeskRow } from '../../../server/src/desk';
import { ASKED_ANEW, deskApi } from '../api';
import { BusyButton } from '../BusyButton';
import type { Filter } from '../desk/filter';
import { useLanguage } from '../language/texts';
import { problemsOf } from '../problems';
import { useFocusBack } from '../useFocusBack';
import { useReport } from '../useReport';
import { FORMATS, type Format, useExport } from './useExport';

type Props = { filter: Filter; targets: string[]; picked: DeskRow[]; onClose: () => void };

/** One file of what was picked, or of all that the filter finds, for an agency or another program. */
export function ExportDialog({ filter, targets, picked, onClose }: Props) {
  const { say, languageName } = useLanguage();
  const [format, setFormat] = useState<Format>('xliff21');
  const [to, setTo] = useState(picked[0]?.target ?? filter.target ?? targets[0] ?? '');
  const [busy, setBusy] = useState(false);
  const ask = useExport();
  const report = useReport();
  const focusBack = useFocusBack();
  const documents = picked.filter(({ target }) => target === to).map(({ type, documentId }) => ({ type, documentId }));
  // The list may show several languages, and a file is for one.
  const asked = { ...filter, target: to, limit: '1' };
  const listed = deskApi.useDeskQuery(asked, { skip: picked.length > 0, ...ASKED_ANEW });
  const count = picked.length ? documents.length : listed.currentData?.total;
  const says = () => {
    if (count !== undefined) return say(picked.length ? 'export.selection' : 'export.filter', { count });
    return listed.error ? say('failed', { message: problemsOf(listed.error, { say }).join(' ') }) : '\u00A0';
  };
  const save = async () => {
    setBusy(true);
    const what = picked.length ? { documents } : { filter };
    const name = await report(ask({ format, to, ...what }), 'export.done');
    setBusy(false);
    if (name) onClose();
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content {...focusBack}>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>{say('export.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography tag="p" role="status">
              {says()}
            </Typography>
            <Field.Root>
              <Field.Label>{say('export.target')}</Field.Label>
              <SingleSelect value={to} onChange={(target) => setTo(`${target}`)}>
                {targets.map((target) => (
                  <SingleSelectOption key={target} value={target}>
                    {languageName(target)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
            <Flex direction="column" alignItems="flex-start" gap={2}>
              <Typography id="export-format" variant="pi" fontWeight="bold">
                {say('export.format')}
              </Typography>
              <Radio.Group
                aria-labelledby="export-format"
                value={format}
                onValueChange={(chosen: string) => setFormat(chosen as Format)}
              >
                {FORMATS.map((one) => (
                  <Radio.Item key={one} value={one}>
                    {say(`export.format.${one}`)}
                  </Radio.Item>
                ))}
              </Radio.Group>
            </Flex>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say('cancel')}
          </Button>
          <BusyButton onClick={save} busy={busy} disabled={!count}>
            {say('export.save')}
          </BusyButton>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
