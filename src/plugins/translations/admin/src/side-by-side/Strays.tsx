import { Button, Typography } from '@strapi/design-system';
import type { Extra, Field, Removed } from '../../../server/src/desk';
import { useLanguage } from '../language/texts';
import { Flag } from '../states/Flag';
import type { Draft } from './draft';
import { Heading, Row, Side, Text } from './grid';
import type { Languages } from './languages';
import { nameOf } from './names';
import { Said } from './Said';

function RemovedRow({ removed, languages }: { removed: Removed; languages: Languages }) {
  const language = useLanguage();
  const { say } = language;
  return (
    <Row role="group" aria-label={say('about', { what: nameOf(removed, language), said: say('segment.removed') })}>
      <Side>
        <Heading>
          <Typography variant="sigma" textColor="neutral600">
            {nameOf(removed, language)}
          </Typography>
          <Flag $colour="danger">{say('segment.removed')}</Flag>
        </Heading>
        <Text lang={languages.source} data-kind={removed.kind}>
          <Said pieces={removed.runs.map((run) => ({ ...run, change: 'removed' as const }))} />
        </Text>
      </Side>
      <Side>
        <Heading />
        <Typography variant="pi" textColor="neutral600">
          {say('segment.removed.hint')}
        </Typography>
      </Side>
    </Row>
  );
}

const fieldOf = ({ field }: Extra): Field => field ?? 'body';

type ExtraProps = {
  extra: Extra;
  languages: Languages;
  kept: boolean;
  writable: boolean;
  onKeep: (kept: boolean) => void;
};

function ExtraRow({ extra, languages, kept, writable, onKeep }: ExtraProps) {
  const language = useLanguage();
  const { say } = language;
  const what = nameOf({ field: fieldOf(extra), kind: extra.kind }, language);
  return (
    <Row role="group" aria-label={say('about', { what, said: say('segment.extra') })}>
      <Side>
        <Typography variant="pi" textColor="neutral600">
          {say('segment.extra.hint')}
        </Typography>
      </Side>
      <Side>
        <Heading>
          <Flag $colour="neutral">{say('segment.extra')}</Flag>
          {writable && (
            <Button variant="tertiary" size="S" onClick={() => onKeep(!kept)}>
              {say(kept ? 'segment.extra.remove' : 'segment.extra.keep')}
            </Button>
          )}
        </Heading>
        <Text lang={languages.target} data-kind={extra.kind}>
          <Said pieces={kept ? extra.runs : extra.runs.map((run) => ({ ...run, change: 'removed' as const }))} />
        </Text>
      </Side>
    </Row>
  );
}

type Props = { after: string | null; draft: Draft; languages: Languages; onKeep: (extra: Extra[]) => void };

/** What stands on one side only, at its place among the segments: taken out of the source, or never in it. */
export function Strays({ after, draft: { server, extra: left }, languages, onKeep }: Props) {
  const staying = left ?? server.extra;
  const keep = (extra: Extra, kept: boolean) =>
    onKeep(server.extra.filter((one) => (one === extra ? kept : staying.includes(one))));
  return (
    <>
      {server.removed
        .filter((removed) => removed.after === after)
        .map((removed) => (
          <RemovedRow key={JSON.stringify(removed.runs)} removed={removed} languages={languages} />
        ))}
      {server.extra
        .filter((extra) => extra.after === after)
        .map((extra) => (
          <ExtraRow
            key={JSON.stringify(extra)}
            extra={extra}
            languages={languages}
            kept={staying.includes(extra)}
            writable={server.extraEditable.includes(fieldOf(extra))}
            onKeep={(kept) => keep(extra, kept)}
          />
        ))}
    </>
  );
}
