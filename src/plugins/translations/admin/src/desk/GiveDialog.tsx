import {
  Button,
  DatePicker,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import type { DeskRow } from '../../../server/src/desk';
import { deskApi } from '../api';
import { BusyButton } from '../BusyButton';
import { useLanguage } from '../language/texts';
import { useFocusBack } from '../useFocusBack';
import { useReport } from '../useReport';
import { dateOf, dayOf } from './day';

const NOBODY = 0;

type Given = Pick<DeskRow, 'type' | 'documentId' | 'target' | 'title' | 'assignee' | 'dueDate'>;

type Props = { row: Given; opener: () => HTMLElement | null; onClose: () => void };

/** Says who translates a text, and by when. */
export function GiveDialog({ row, opener, onClose }: Props) {
  const { say, languageName, locale } = useLanguage();
  const translation = { type: row.type, documentId: row.documentId, locale: row.target };
  const { data: writers = [] } = deskApi.useWritersQuery(translation);
  // Who has it keeps it, whatever their role has become meanwhile.
  const { assignee } = row;
  const isListed = !assignee || writers.some(({ id }) => id === assignee.id);
  const people = isListed ? writers : [assignee, ...writers];
  const [work, { isLoading }] = deskApi.useWorkMutation();
  const [person, setPerson] = useState(assignee?.id ?? NOBODY);
  const [due, setDue] = useState(row.dueDate);
  const report = useReport();
  const focusBack = useFocusBack(opener);
  const save = async () => {
    const body = { assignee: person === NOBODY ? null : person, dueDate: due };
    if (await report(work({ ...translation, body }), 'work.saved')) onClose();
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content {...focusBack}>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>{say('work.give.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography textColor="neutral600">
              {say('work.give.for', { title: row.title, language: languageName(row.target) })}
            </Typography>
            <Field.Root>
              <Field.Label>{say('work.give.person')}</Field.Label>
              <SingleSelect value={person} onChange={(chosen) => setPerson(Number(chosen))}>
                <SingleSelectOption value={NOBODY}>{say('work.nobody')}</SingleSelectOption>
                {people.map(({ id, name }) => (
                  <SingleSelectOption key={id} value={id}>
                    {name}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
            <Field.Root hint={say('work.give.due.hint')}>
              <Field.Label>{say('work.give.due')}</Field.Label>
              <DatePicker
                locale={locale}
                value={due ? dateOf(due) : undefined}
                onChange={(date) => setDue(date ? dayOf(date) : null)}
                onClear={() => setDue(null)}
              />
              <Field.Hint />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say('cancel')}
          </Button>
          <BusyButton onClick={save} busy={isLoading}>
            {say('work.give.save')}
          </BusyButton>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
