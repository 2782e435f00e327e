import { Badge, usePage, type BadgeTone } from '#platform/ui';
import type { InboxRowView } from './tracking.view.js';

const TONES: readonly (readonly ['accepted' | 'unplaced' | 'duplicates' | 'unknown' | 'rejected', BadgeTone])[] = [
  ['accepted', 'olive'],
  ['unplaced', 'saffron'],
  ['duplicates', 'plain'],
  ['unknown', 'saffron'],
  ['rejected', 'clay'],
];

/** What became of the rows of a message, in figures. */
export function InboxCounts({ counts }: { counts: InboxRowView['counts'] }) {
  const { t } = usePage();
  if (counts === null) return <Badge>{t('console.tracking.unread')}</Badge>;
  return (
    <p class="flex flex-wrap gap-2">
      {TONES.filter(([name]) => counts[name] > 0 || name === 'accepted').map(([name, tone]) => (
        <Badge key={name} tone={tone}>
          {t(`console.tracking.count.${name}`, { count: counts[name] })}
        </Badge>
      ))}
    </p>
  );
}
