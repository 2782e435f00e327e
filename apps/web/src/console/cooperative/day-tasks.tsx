import { formatNumber } from '#platform/i18n';
import { Icon, usePage, type IconName } from '#platform/ui';
import type { DayView } from './day.view.js';

interface Task {
  readonly count: number;
  readonly icon: IconName;
  readonly label: string;
  /** The section of the page where it is done. */
  readonly at: string;
}

/** What waits today, each a number that leads to the thing itself. */
export function DayTasks({ day, slips }: { day: DayView; slips: number }) {
  const { t, lang, assetUrl } = usePage();
  const every: Task[] = [
    { count: day.orders.length, icon: 'check', label: t('console.task.accept', { count: day.orders.length }), at: '#accept' },
    { count: day.parcels.length, icon: 'parcel', label: t('console.task.pack', { count: day.parcels.length }), at: '#pack' },
    { count: slips, icon: 'truck', label: t('console.task.hand_in', { count: slips }), at: '#hand-in' },
  ];
  const tasks = every.filter((task) => task.count > 0);
  if (tasks.length === 0) {
    return (
      <div class="mb-10 flex items-center gap-5 rounded bg-sand p-5">
        <img class="bg-transparent" src={assetUrl('art/empty-cart.svg')} alt="" width="96" height="96" />
        <p class="text-heading">{t('console.task.none')}</p>
      </div>
    );
  }
  return (
    <ul class="tasks">
      {tasks.map((task) => (
        <li key={task.at}>
          <a href={task.at}>
            <Icon name={task.icon} />
            <span class="number">{formatNumber(task.count, lang)}</span>
            <span>{task.label}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
