import type { ComponentChildren } from 'preact';
import type { Facets } from '../../facets';
import type { Words } from './words';

/** What stands in each field, by the name of its parameter. */
export type Values = Record<string, string | undefined>;

export type FormProps = {
  locale: string;
  values: Values;
  /** Criteria that the form has no field for: they stay as they are. */
  kept: [name: string, value: string][];
  facets: Facets;
  /** What is wrong with a field, by its parameter. */
  problems: Map<string, string>;
  /** What a type or a term is called, also where it has no count. */
  nameOf: (name: string, key: string) => string;
  say: Words;
};

/** Most of a vocabulary's terms, and a page of a sensible size. */
const MOST = 150;

const LABELS: Record<string, keyof Words> = { fallback: 'languages' };
export const labelOf = (name: string, say: Words): string => `${say[LABELS[name] ?? (name as keyof Words)]}`;

type FieldProps = FormProps & { name: string };

export function Field({ name, problems, say, children }: FieldProps & { children: ComponentChildren }) {
  const problem = problems.get(name);
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={`f-${name}`}>{labelOf(name, say)}</label>
      {problem && (
        <p class="problem" id={`problem-${name}`}>
          {problem}
        </p>
      )}
      {children}
    </div>
  );
}

export const controlOf = (name: string, { problems }: FormProps) => ({
  id: `f-${name}`,
  name,
  ...(problems.has(name) && { 'aria-invalid': true, 'aria-describedby': `problem-${name}` }),
});

/** The terms that there are, with how many entries each would leave; the reader's own choice even when it leaves none. */
export function Choice(props: FieldProps) {
  const { name, values, facets, nameOf, say } = props;
  const chosen = values[name];
  const all = facets[name] ?? [];
  const options = all.slice(0, MOST).sort(byName(props.locale));
  const isListed = options.some(({ key }) => key === chosen);
  return (
    <Field {...props}>
      <select {...controlOf(name, props)}>
        <option value="">{say.any}</option>
        {chosen && !isListed && (
          <option value={chosen} selected>
            {chosen
              .split(',')
              .map((key) => nameOf(name, key))
              .join(say.or)}
          </option>
        )}
        {options.map((option) => (
          <option value={option.key} selected={option.key === chosen}>
            {`${option.name ?? option.key} (${option.count})`}
          </option>
        ))}
        {all.length > MOST && <option disabled>{say.rarer(all.length - MOST)}</option>}
      </select>
    </Field>
  );
}

type Option = { name?: string };

const collators = new Map<string, Pick<Intl.Collator, 'compare'>>();

const byName = (locale: string) => {
  const { compare } = collators.get(locale) ?? new Intl.Collator(locale);
  collators.set(locale, { compare });
  return (a: Option, b: Option) => compare(a.name ?? '', b.name ?? '');
};

export function Plain(props: FieldProps & { options: readonly (keyof Words)[] }) {
  const { name, values, options, say } = props;
  return (
    <Field {...props}>
      <select {...controlOf(name, props)}>
        <option value="">{name === 'order' ? say.usualOrder : say.any}</option>
        {options.map((option) => (
          <option value={option} selected={option === values[name]}>
            {`${say[option]}`}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A browser's date field shows no value that is no date: then a plain one keeps what the reader wrote. */
export function DayField(props: FieldProps) {
  const control = { ...controlOf(props.name, props), value: props.values[props.name] };
  return (
    <Field {...props}>
      {control['aria-invalid'] ? <input type="text" {...control} /> : <input type="date" {...control} />}
    </Field>
  );
}
