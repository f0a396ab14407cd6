import { Alert, Box, Button, Checkbox, Field, Flex, Modal, Typography } from '@strapi/design-system';
import { type ChangeEvent, useState } from 'react';
import { styled } from 'styled-components';
import type { ImportReport } from '../../../server/src/exchange/report';
import { deskApi } from '../api';
import { useLanguage } from '../language/texts';
import { problemsOf } from '../useReport';
import { Report } from './Report';

const File = styled.input`
  width: 100%;
  padding: 1.2rem;
  border: 1px dashed ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
`;

const ACCEPTABLE = ['source-moved', 'target-moved'] as const;
type Acceptable = (typeof ACCEPTABLE)[number];

/** Reads a file that came back: first what it would do, then, when the reader says so, does it to drafts. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { say } = useLanguage();
  const [file, setFile] = useState<Blob>();
  const [accept, setAccept] = useState<readonly Acceptable[]>([]);
  const [report, setReport] = useState<ImportReport>();
  const [problems, setProblems] = useState<string[]>([]);
  const [ask, { isLoading }] = deskApi.useImportFileMutation();
  const read = async (read: Blob | undefined, dryRun: boolean, accepted: readonly Acceptable[]) => {
    if (!read) return;
    const result = await ask({ file: read, dryRun, accept: accepted.join() });
    setReport('data' in result ? result.data : undefined);
    setProblems('error' in result ? problemsOf(result.error) : []);
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0];
    setFile(chosen);
    setReport(undefined);
    setAccept([]);
    read(chosen, true, []);
  };
  const toggle = (outcome: Acceptable, on: boolean) => {
    const next = ACCEPTABLE.filter((one) => (one === outcome ? on : accept.includes(one)));
    setAccept(next);
    read(file, true, next);
  };
  const movable = ACCEPTABLE.filter((outcome) => accept.includes(outcome) || (report?.counts[outcome] ?? 0) > 0);
  const done = report && !report.dryRun;
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>{say('import.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {!done && (
              <Field.Root id="import-file" hint={say('import.hint')}>
                <Field.Label>{say('import.file')}</Field.Label>
                <File id="import-file" type="file" accept=".xlf,.xliff,.csv" onChange={choose} />
                <Field.Hint />
              </Field.Root>
            )}
            <Box aria-live="polite" aria-busy={isLoading}>
              {isLoading && <Typography>{say('import.reading')}</Typography>}
              {problems.map((problem) => (
                <Alert key={problem} variant="danger" title={say('import.refused')} closeLabel={say('close')}>
                  {problem}
                </Alert>
              ))}
              {report && !isLoading && <Report report={report} />}
            </Box>
            {!done &&
              movable.map((outcome) => (
                <Checkbox
                  key={outcome}
                  checked={accept.includes(outcome)}
                  onCheckedChange={(on) => toggle(outcome, on === true)}
                >
                  {say(`import.accept.${outcome}`)}
                </Checkbox>
              ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say(done ? 'close' : 'cancel')}
          </Button>
          {!done && (
            <Button
              onClick={() => read(file, false, accept)}
              disabled={!report || report.counts.applied === 0}
              loading={isLoading}
            >
              {say('import.apply')}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
