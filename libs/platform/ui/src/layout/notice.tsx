import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icon.js';

export type NoticeTone = 'info' | 'good' | 'warn' | 'bad';

const TONES: Readonly<Record<NoticeTone, { class: string; icon: IconName }>> = {
  info: { class: 'border-indigo bg-indigo-light', icon: 'info' },
  good: { class: 'border-olive bg-olive-light', icon: 'check' },
  warn: { class: 'border-saffron bg-saffron-light', icon: 'alert' },
  bad: { class: 'border-danger bg-danger-light', icon: 'alert' },
};

/** Says what happened and what to do next. A bad one is an alert, so a screen reader says it at once. */
export function Notice({ tone = 'info', title, children }: { tone?: NoticeTone; title?: string; children?: ComponentChildren }) {
  const look = TONES[tone];
  return (
    <div class={`flex gap-3 rounded border-s-4 p-4 ${look.class}`} role={tone === 'bad' ? 'alert' : undefined}>
      <Icon name={look.icon} class="mt-0.5" />
      <div>
        {title && <p class="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
