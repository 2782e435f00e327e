import type { ComponentChildren } from 'preact';

export type ButtonLook = 'main' | 'line' | 'quiet';

const LOOKS: Readonly<Record<ButtonLook, string>> = { main: 'btn btn-main', line: 'btn btn-line', quiet: 'btn btn-quiet' };

interface ButtonProps {
  readonly look?: ButtonLook;
  readonly name?: string;
  readonly value?: string;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly wide?: boolean;
  readonly formNoValidate?: boolean;
  readonly children: ComponentChildren;
}

export function Button({ look = 'main', name, value, label, disabled, wide, formNoValidate, children }: ButtonProps) {
  return (
    <button class={LOOKS[look] + (wide ? ' w-full' : '')} {...{ name, value, disabled }} formnovalidate={formNoValidate} aria-label={label}>
      {children}
    </button>
  );
}

interface ButtonLinkProps {
  readonly href: string;
  readonly look?: ButtonLook;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

export function ButtonLink({ href, look = 'main', wide, children }: ButtonLinkProps) {
  return (
    <a class={LOOKS[look] + (wide ? ' w-full' : '')} href={href}>
      {children}
    </a>
  );
}
