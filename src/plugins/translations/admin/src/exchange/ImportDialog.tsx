import { Box, Button, Checkbox, Field, Flex, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { BusyButton } from '../BusyButton';
import { Failures } from '../Failures';
import { useLanguage } from '../language/texts';
import { useFocusBack } from '../useFocusBack';
import { Report } from './Report';
import { ACCEPTABLE, useImport } from './useImport';

const File = styled.input`
  width: 100%;
  padding: 1.2rem;
  border: 1px dashed ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
`;

/** Reads a file that came back: first what it would do, then, when the reader says so, does it to drafts. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { say } = useLanguage();
  const { accept, report, problems, busy, choose, toggle, apply } = useImport();
  const focusBack = useFocusBack();
  const movable = ACCEPTABLE.filter((outcome) => accept.includes(outcome) || (report?.counts[outcome] ?? 0) > 0);
  const done = report && !report.dryRun;
  const applying = busy === 'applying';
  // The write would go on, and nobody would read its report.
  const close = () => !applying && onClose();
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && close()}>
      <Modal.Content {...focusBack}>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>{say('import.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {!done && (
              <Field.Root id="import-file" hint={say('import.hint')}>
                <Field.Label>{say('import.file')}</Field.Label>
                <File
                  id="import-file"
                  type="file"
                  accept=".xlf,.xliff,.csv"
                  disabled={applying}
                  onClick={({ currentTarget }) => {
                    // The same file, corrected on the disk, would be no change: the browser would say nothing.
                    currentTarget.value = '';
                    choose(undefined);
                  }}
                  onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
                />
                <Field.Hint />
              </Field.Root>
            )}
            <Box aria-live="polite" aria-busy={busy !== undefined}>
              {busy && <Typography>{say(`import.${busy}`)}</Typography>}
              {report && !busy && <Report report={report} />}
            </Box>
            <Failures title={say('import.refused')} messages={problems} />
            {!done &&
              movable.map((outcome) => (
                <Checkbox
                  key={outcome}
                  checked={accept.includes(outcome)}
                  disabled={applying}
                  onCheckedChange={(on) => toggle(outcome, on === true)}
                >
                  {say(`import.accept.${outcome}`)}
                </Checkbox>
              ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close} disabled={applying}>
            {say(done ? 'close' : 'cancel')}
          </Button>
          {!done && (
            <BusyButton onClick={apply} disabled={!report || report.counts.applied === 0} busy={busy !== undefined}>
              {say('import.apply')}
            </BusyButton>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
