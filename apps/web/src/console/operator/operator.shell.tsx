import type { ComponentChildren } from 'preact';
import { Icon, Notice, usePage, type IconName } from '#platform/ui';
import { ConsoleShell } from '../console.shell.js';

type OperatorPlace = 'day' | 'orders' | 'tracking' | 'queues' | 'mail' | 'ledger';

/** What waits elsewhere, shown on every page of the operator. */
export interface OperatorWaiting {
  readonly cases: number;
  readonly failedJobs: number;
}

/** What a deed came to, told once on the page it leads to. */
export interface DoneView {
  readonly text: string;
}

interface OperatorShellProps {
  readonly title: string;
  readonly place: OperatorPlace;
  readonly waiting: OperatorWaiting;
  readonly done?: DoneView | null;
  readonly children: ComponentChildren;
}

const PLACES: readonly { readonly place: OperatorPlace; readonly path: string; readonly icon: IconName }[] = [
  { place: 'day', path: '/console', icon: 'alert' },
  { place: 'orders', path: '/console/orders', icon: 'parcel' },
  { place: 'tracking', path: '/console/tracking', icon: 'truck' },
  { place: 'queues', path: '/console/queues', icon: 'clock' },
  { place: 'mail', path: '/console/mail', icon: 'mail' },
  { place: 'ledger', path: '/console/ledger', icon: 'cash' },
];

export function OperatorShell({ title, place, waiting, done, children }: OperatorShellProps) {
  return (
    <ConsoleShell title={title} navigation={<Navigation place={place} waiting={waiting} />}>
      {done && (
        <div class="mb-6">
          <Notice tone="good" title={done.text} />
        </div>
      )}
      {children}
    </ConsoleShell>
  );
}

function Navigation({ place, waiting }: Pick<OperatorShellProps, 'place' | 'waiting'>) {
  const { t, href } = usePage();
  const counts: Partial<Record<OperatorPlace, number>> = { day: waiting.cases, queues: waiting.failedJobs };
  return (
    <nav class="console-nav" aria-label={t('console.nav')}>
      {PLACES.map((each) => (
        <a key={each.place} href={href(each.path)} aria-current={each.place === place ? 'page' : undefined}>
          <Icon name={each.icon} />
          {t(`console.nav.${each.place}`)}
          {(counts[each.place] ?? 0) > 0 && <span class="count">{counts[each.place]}</span>}
        </a>
      ))}
    </nav>
  );
}
