import { type MutableRefObject, useRef, useState } from 'react';
import type { ImportReport } from '../../../server/src/exchange/report';
import { deskApi } from '../api';
import { useLanguage } from '../language/texts';
import { problemsOf } from '../problems';

export const ACCEPTABLE = ['source-moved', 'target-moved'] as const;
export type Acceptable = (typeof ACCEPTABLE)[number];

type Asked = { file: Blob; accept: readonly Acceptable[]; dryRun: boolean };

const next = (count: MutableRefObject<number>) => {
  count.current += 1;
  return count.current;
};

/**
 * A file that came back. Each choice asks anew what would be done, and only the last answer counts: one that comes late would
 * show the report of another file than the one that is applied.
 */
export function useImport() {
  const language = useLanguage();
  const [file, setFile] = useState<Blob>();
  const [accept, setAccept] = useState<readonly Acceptable[]>([]);
  const [report, setReport] = useState<ImportReport>();
  const [problems, setProblems] = useState<string[]>([]);
  const [busy, setBusy] = useState<'reading' | 'applying'>();
  const [send] = deskApi.useImportFileMutation();
  const asked = useRef(0);
  const ask = async (question: Asked) => {
    const mine = next(asked);
    setBusy(question.dryRun ? 'reading' : 'applying');
    const result = await send({ ...question, accept: question.accept.join() });
    if (mine !== asked.current) return;
    setBusy(undefined);
    setReport('data' in result ? result.data : undefined);
    setProblems('error' in result ? problemsOf(result.error, language) : []);
  };
  const choose = (chosen: Blob | undefined) => {
    next(asked);
    setBusy(undefined);
    setFile(chosen);
    setReport(undefined);
    setProblems([]);
    setAccept([]);
    if (chosen) ask({ file: chosen, accept: [], dryRun: true });
  };
  const toggle = (outcome: Acceptable, on: boolean) => {
    const accepted = ACCEPTABLE.filter((one) => (one === outcome ? on : accept.includes(one)));
    setAccept(accepted);
    if (file) ask({ file, accept: accepted, dryRun: true });
  };
  const apply = () => {
    if (file && !busy) ask({ file, accept, dryRun: false });
  };
  return { accept, report, problems, busy, choose, toggle, apply };
}
