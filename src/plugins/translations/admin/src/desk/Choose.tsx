import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { type TextKey, useLanguage } from '../language/texts';

export type Choice = { value: string; text: string };

// The select takes no empty value.
const ANY = 'any';

type Props = { name: TextKey; value: string | undefined; choices: Choice[]; onChange: (value: string) => void };

/** One of several, with a name; an empty value stands for all of them. */
export const Choose = ({ name, value, choices, onChange }: Props) => {
  const { say } = useLanguage();
  return (
    <Field.Root>
      <Field.Label>{say(name)}</Field.Label>
      <SingleSelect size="S" value={value || ANY} onChange={(chosen) => onChange(chosen === ANY ? '' : `${chosen}`)}>
        {choices.map((choice) => (
          <SingleSelectOption key={choice.value} value={choice.value || ANY}>
            {choice.text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};
