import { Box, Button, Flex } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { DeskQuery, Sort } from '../../../server/src/desk';
import { deskApi } from '../api';
import { type TextKey, useLanguage } from '../language/texts';
import { type Choice, Choose } from './Choose';
import { ALL, type Filter } from './filter';
import { SearchTitles } from './SearchTitles';
import { StateButtons } from './StateButtons';
import { WORD_RANGES } from './words';

const SORTS: Sort[] = ['-changed', 'changed', 'due', '-words', 'words', 'title', '-title'];

const Choices = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr));
  gap: 0.8rem;
`;

type Props = {
  filter: Filter;
  targets: string[];
  isChosen: boolean;
  onChange: (wishes: DeskQuery) => void;
  onClear: () => void;
};

/** What is shown of all the work. Nothing chosen means: what is to do, in the languages that one writes in. */
export function FilterBar({ filter, targets, isChosen, onChange, onClear }: Props) {
  const { say, told, languageName } = useLanguage();
  const { data: people = [] } = deskApi.usePeopleQuery();
  const { data: programs = [] } = deskApi.useProgramsQuery();
  const named = <T,>(any: TextKey, all: readonly T[], choice: (one: T) => Choice): Choice[] => [
    { value: '', text: say(any) },
    ...all.map(choice),
  ];
  return (
    <Flex tag="section" aria-label={say('desk.filters')} direction="column" alignItems="stretch" gap={3}>
      <Flex gap={3} wrap="wrap">
        <Box flex="1 1 24rem">
          <SearchTitles value={filter.q ?? ''} onChange={(q) => onChange({ q })} />
        </Box>
        <StateButtons filter={filter} onChange={(state) => onChange({ state })} />
        {isChosen && (
          <Button variant="tertiary" size="S" onClick={onClear}>
            {say('desk.clear')}
          </Button>
        )}
      </Flex>
      <Choices>
        <Choose
          name="desk.filter.target"
          value={filter.target ?? ALL}
          choices={[
            { value: ALL, text: say('desk.any.target') },
            ...targets.map((target) => ({ value: target, text: languageName(target) })),
          ]}
          onChange={(target) => onChange({ target })}
        />
        <Choose
          name="desk.filter.type"
          value={filter.type}
          choices={named('desk.any.type', ['program-post', 'event'] as const, (type) => ({
            value: type,
            text: say(`types.${type}`),
          }))}
          onChange={(type) => onChange({ type })}
        />
        <Choose
          name="desk.filter.program"
          value={filter.program}
          choices={named('desk.any.program', programs, ({ key, name }) => ({ value: key, text: told(name) }))}
          onChange={(program) => onChange({ program })}
        />
        <Choose
          name="desk.filter.assignee"
          value={filter.assignee}
          choices={[
            ...named('desk.any.assignee', ['me', 'none'] as const, (who) => ({
              value: who,
              text: say(`desk.assignee.${who}`),
            })),
            ...people.map(({ id, name }) => ({ value: `${id}`, text: name })),
          ]}
          onChange={(assignee) => onChange({ assignee })}
        />
        <Choose
          name="desk.filter.words"
          value={`${filter.minWords ?? ''}-${filter.maxWords ?? ''}`.replace(/^-$/, '')}
          choices={WORD_RANGES.map(({ min, max }) => ({
            value: min || max ? `${min}-${max}` : '',
            text: max
              ? say('desk.words.between', { from: min || 0, to: max })
              : min
                ? say('desk.words.from', { from: min })
                : say('desk.any.words'),
          }))}
          onChange={(range) => {
            const [minWords = '', maxWords = ''] = range.split('-');
            onChange({ minWords, maxWords });
          }}
        />
        <Choose
          name="desk.filter.sort"
          value={filter.sort ?? '-changed'}
          choices={SORTS.map((sort) => ({ value: sort, text: say(`desk.sort.${sort}`) }))}
          onChange={(sort) => onChange({ sort: sort as Sort })}
        />
      </Choices>
    </Flex>
  );
}
