import type { ComponentChildren } from 'preact';
import { usePage } from '../page.context.js';

/** What the server found wrong, in the reader's words, by field name. */
export type FieldErrors = Readonly<Record<string, string>>;

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly optional?: boolean;
}

interface TextFieldProps extends FieldProps {
  readonly value?: string;
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'number' | 'search';
  readonly autocomplete?: string;
  readonly inputMode?: 'numeric' | 'tel' | 'email' | 'search';
  readonly maxLength?: number;
  /** Phones, mail addresses and postcodes are read from left to right in every language. */
  readonly ltr?: boolean;
  /** There to be copied. */
  readonly readOnly?: boolean;
}

export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      <input
        class="input"
        {...controlAttributes(props)}
        {...inputType(props.type)}
        value={props.value}
        autocomplete={props.autocomplete}
        inputmode={props.inputMode}
        maxlength={props.readOnly ? undefined : (props.maxLength ?? 200)}
        dir={props.ltr ? 'ltr' : 'auto'}
        readonly={props.readOnly}
      />
    </Field>
  );
}

/** Preact's types tie the ARIA role to one literal type per element; these types all take a plain text box. */
function inputType(type: TextFieldProps['type'] = 'text') {
  return { type: type as 'text' };
}

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps extends FieldProps {
  readonly value?: string;
  readonly options: readonly SelectOption[];
  readonly placeholder?: string;
  readonly autocomplete?: string;
}

export function SelectField(props: SelectFieldProps) {
  return (
    <Field {...props}>
      <select class="input" {...controlAttributes(props)} autocomplete={props.autocomplete}>
        {props.placeholder && <option value="">{props.placeholder}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface TextAreaFieldProps extends FieldProps {
  readonly value?: string;
  readonly rows?: number;
  readonly maxLength?: number;
}

export function TextAreaField(props: TextAreaFieldProps) {
  return (
    <Field {...props}>
      <textarea class="input" {...controlAttributes(props)} rows={props.rows ?? 4} maxlength={props.maxLength ?? 2000}>
        {props.value}
      </textarea>
    </Field>
  );
}

function Field({ name, label, hint, error, optional, children }: FieldProps & { children: ComponentChildren }) {
  const { t } = usePage();
  return (
    <div class="field">
      <label for={name}>
        {label} {optional && <span class="font-normal text-soft">({t('common.optional')})</span>}
      </label>
      {hint && (
        <p class="text-sm text-soft" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {children}
      <FieldError name={name} error={error} />
    </div>
  );
}

export function FieldError({ name, error }: { name: string; error?: string }) {
  if (!error) return null;
  return (
    <p class="field-error" id={`${name}-error`}>
      {error}
    </p>
  );
}

function controlAttributes({ name, hint, error, optional }: FieldProps) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return {
    id: name,
    name,
    required: !optional,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
  };
}

/** At the top of a refused form: how many fields to mend, each a jump away. */
export function ErrorSummary({ errors, labels }: { errors: FieldErrors; labels: Readonly<Record<string, string>> }) {
  const { t } = usePage();
  const names = Object.keys(errors);
  if (names.length === 0) return null;
  return (
    <div class="rounded border-s-4 border-danger bg-danger-light p-4" role="alert">
      <p class="font-semibold">{t('common.form.mend', { count: names.length })}</p>
      <ul class="mt-1">
        {names.map((name) => (
          <li key={name}>
            <a class="link inline-flex min-h-7 items-center" href={`#${name}`}>
              {labels[name] ? `${labels[name]} — ` : ''}
              {errors[name]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
