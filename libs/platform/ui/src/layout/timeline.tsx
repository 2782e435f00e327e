import type { ComponentChildren } from 'preact';
import { formatDateTime, type Instant } from '#platform/i18n';
import { usePage } from '../page.context.js';

export interface TimelineStep {
  readonly label: string;
  readonly at?: Instant | null;
  readonly note?: ComponentChildren;
  readonly state: 'done' | 'current' | 'coming' | 'failed';
}

export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  const { lang } = usePage();
  return (
    <ol class="timeline">
      {steps.map((step, index) => (
        <li key={index} class={`is-${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
          <p class={step.state === 'coming' ? 'text-soft' : 'font-semibold'}>{step.label}</p>
          {step.at != null && (
            <p class="text-sm text-soft">
              <time dateTime={new Date(step.at).toISOString()}>{formatDateTime(step.at, lang)}</time>
            </p>
          )}
          {step.note && <div class="text-sm text-soft">{step.note}</div>}
        </li>
      ))}
    </ol>
  );
}
