import type { ComponentChildren } from 'preact';
import type { Facets } from '../../facets';
import { ORDERS, WHENS } from '../../order';
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
  say: Words;
};

const FIRST = ['type', 'topic', 'country', 'program'];
const MORE = ['series', 'person', 'partner'];

/** Most of a vocabulary's terms, and a page of a sensible size. */
const MOST = 150;

/** Combines criteria: a plain GET of the list, so that every search is an address. */
export function SearchForm(props: FormProps) {
  const { locale, values, kept, say } = props;
  const isOpen = [...MORE, 'from', 'to', 'when', 'order', 'fallback'].some((name) => values[name]);
  return (
    <search aria-labelledby="combine">
      <form class="search" action={`/${locale}`} method="get">
        <h2 id="combine">{say.combine}</h2>
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="words">
          <Field name="q" {...props}>
            <input {...controlOf('q', props)} type="search" value={values.q} maxLength={200} autoComplete="off" />
          </Field>
          <button type="submit">{say.search}</button>
        </div>
        <div class="fields">
          {FIRST.map((name) => (
            <Choice name={name} {...props} />
          ))}
        </div>
        <details open={isOpen}>
          <summary>{say.moreCriteria}</summary>
          <div class="fields">
            {MORE.map((name) => (
              <Choice name={name} {...props} />
            ))}
            <Plain name="when" options={WHENS} {...props} />
            <DayField name="from" {...props} />
            <DayField name="to" {...props} />
            <Plain name="order" options={ORDERS.filter((order) => order !== 'relevance' || values.q)} {...props} />
            <Field name="fallback" {...props}>
              <select {...controlOf('fallback', props)}>
                <option value="">{say.withFallback}</option>
                <option value="false" selected={values.fallback === 'false'}>
                  {say.withoutFallback}
                </option>
              </select>
            </Field>
          </div>
        </details>
      </form>
    </search>
  );
}

const LABELS: Record<string, keyof Words> = { fallback: 'languages' };
const labelOf = (name: string, say: Words): string => `${say[LABELS[name] ?? (name as keyof Words)]}`;

type FieldProps = FormProps & { name: string };

function Field({ name, problems, say, children }: FieldProps & { children: ComponentChildren }) {
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

const controlOf = (name: string, { problems }: FormProps) => ({
  id: `f-${name}`,
  name,
  ...(problems.has(name) && { 'aria-invalid': true, 'aria-describedby': `problem-${name}` }),
});

/** The terms that there are, with how many entries each would leave; the reader's own choice even when it leaves none. */
function Choice(props: FieldProps) {
  const { name, values, facets, say } = props;
  const chosen = values[name];
  const options = (facets[name] ?? []).slice(0, MOST).sort(byName(props.locale));
  const names = new Map((facets[name] ?? []).map((option) => [option.key, option.name ?? option.key]));
  const isListed = options.some(({ key }) => key === chosen);
  return (
    <Field {...props}>
      <select {...controlOf(name, props)}>
        <option value="">{say.any}</option>
        {chosen && !isListed && (
          <option value={chosen} selected>
            {chosen
              .split(',')
              .map((key) => names.get(key) ?? key)
              .join(say.or)}
          </option>
        )}
        {options.map(({ key, count }) => (
          <option value={key} selected={key === chosen}>
            {`${names.get(key)} (${count})`}
          </option>
        ))}
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

function Plain(props: FieldProps & { options: readonly (keyof Words)[] }) {
  const { name, values, options, say } = props;
  return (
    <Field {...props}>
      <select {...controlOf(name, props)}>
        <option value="">{name === 'order' ? '–' : say.any}</option>
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
function DayField(props: FieldProps) {
  const control = { ...controlOf(props.name, props), value: props.values[props.name] };
  return (
    <Field {...props}>
      {control['aria-invalid'] ? <input type="text" {...control} /> : <input type="date" {...control} />}
    </Field>
  );
}
