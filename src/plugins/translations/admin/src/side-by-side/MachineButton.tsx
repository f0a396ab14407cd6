import { Sparkle } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import type { Run } from '../../../server/src/desk';
import { deskApi, type Translation } from '../api';
import { BusyButton } from '../BusyButton';
import { useLanguage } from '../language/texts';
import { useMay } from '../permissions';
import { problemsOf } from '../problems';
import type { Suggestion } from './useSuggestion';

type Props = { translation: Translation; id: string; target: Run[]; onSuggest: Suggestion['suggest'] };

/** Asks a machine for one segment, where a provider is configured. What it says is for a person to read. */
export function MachineButton({ translation, id, target, onSuggest }: Props) {
  const language = useLanguage();
  const { say } = language;
  const may = useMay('machine');
  const { data: machine } = deskApi.useMachineQuery(undefined, { skip: !may });
  const [suggest, { isLoading }] = deskApi.useSuggestMutation();
  const { toggleNotification } = useNotification();
  if (!machine?.provider) return null;
  const ask = async () => {
    const answer = await suggest({ ...translation, segments: [id] });
    if ('data' in answer) {
      const [suggestion] = answer.data.suggestions;
      if (suggestion) return onSuggest(suggestion.runs, target);
    }
    const problems =
      'data' in answer ? answer.data.refused.map(({ message }) => message) : problemsOf(answer.error, language);
    toggleNotification({ type: 'warning', message: say('failed', { message: problems.join(' ') }) });
  };
  return (
    <BusyButton variant="tertiary" size="S" startIcon={<Sparkle aria-hidden />} busy={isLoading} onClick={ask}>
      {say('machine.suggest', { name: machine.name ?? '' })}
    </BusyButton>
  );
}
