import type { ComponentChildren } from 'preact';
import { FieldError } from './field.js';

interface ChoiceGroupProps {
  readonly name: string;
  readonly legend: string;
  readonly error?: string;
  readonly hideLegend?: boolean;
  readonly children: ComponentChildren;
}

/** Radio buttons as large rows. */
export function ChoiceGroup({ name, legend, error, hideLegend, children }: ChoiceGroupProps) {
  return (
    <fieldset class="choices" id={name} aria-describedby={error ? `${name}-error` : undefined}>
      <legend class={hideLegend ? 'sr-only' : 'mb-2 font-semibold'}>{legend}</legend>
      {children}
      <FieldError name={name} error={error} />
    </fieldset>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly label: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly aside?: ComponentChildren;
}

export function Choice({ name, value, checked, disabled, label, note, aside }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" {...{ name, value, checked, disabled }} />
      <span class="flex-1">
        <span class="block font-medium">{label}</span>
        {note && <span class="block text-sm text-soft">{note}</span>}
      </span>
      {aside && <span class="font-semibold">{aside}</span>}
    </label>
  );
}

export function Checkbox({ name, label, checked, value = '1' }: { name: string; label: ComponentChildren; checked?: boolean; value?: string }) {
  return (
    <label class="flex min-h-11 items-center gap-3">
      <input class="size-5 accent-clay" type="checkbox" {...{ name, value, checked }} />
      {label}
    </label>
  );
}
