import type { ComponentChildren } from 'preact';

export type BadgeTone = 'olive' | 'saffron' | 'clay' | 'plain';

const TONES: Readonly<Record<BadgeTone, string>> = {
  olive: 'bg-olive text-white',
  saffron: 'bg-saffron-light text-ink',
  clay: 'bg-clay-light text-clay-deep',
  plain: 'bg-sand text-soft',
};

export function Badge({ tone = 'plain', children }: { tone?: BadgeTone; children: ComponentChildren }) {
  return <span class={`badge ${TONES[tone]}`}>{children}</span>;
}
