import { Icon } from '../icon.js';
import { usePage } from '../page.context.js';

export interface FilterChoice {
  readonly label: string;
  /** Path without the language that shows the list with this choice made, or taken back when it is active. */
  readonly path: string;
  readonly active?: boolean;
  readonly count?: number;
}

export interface FilterGroup {
  readonly title: string;
  readonly choices: readonly FilterChoice[];
}

/** Filters are links: one tap each, shareable, no script. Folded away on a phone, open beside the list elsewhere. */
export function Filters({ groups }: { groups: readonly FilterGroup[] }) {
  const { t } = usePage();
  return (
    <details class="filters">
      <summary class="btn btn-line w-full">{t('common.filters.title')}</summary>
      <nav aria-label={t('common.filters.title')}>
        {groups.map((group) => (
          <section key={group.title}>
            <h2 class="mt-6 mb-1 font-semibold">{group.title}</h2>
            <ul>
              {group.choices.map((choice) => (
                <FilterLink key={choice.label} choice={choice} />
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </details>
  );
}

function FilterLink({ choice }: { choice: FilterChoice }) {
  const { href } = usePage();
  return (
    <li>
      <a href={href(choice.path)} aria-current={choice.active ? 'true' : undefined} rel="nofollow">
        {choice.label}
        {choice.count !== undefined && <span class="count">{choice.count}</span>}
      </a>
    </li>
  );
}

/** The filters that are on, each one tap from being off. */
export function ActiveFilters({ choices, clearPath }: { choices: readonly FilterChoice[]; clearPath: string }) {
  const { href, t } = usePage();
  if (choices.length === 0) return null;
  return (
    <ul class="flex flex-wrap items-center gap-2" aria-label={t('common.filters.active')}>
      {choices.map((choice) => (
        <li key={choice.label}>
          <a class="chip" href={href(choice.path)} aria-label={t('common.filters.remove', { name: choice.label })}>
            {choice.label} <Icon name="close" class="size-4" />
          </a>
        </li>
      ))}
      <li>
        <a class="link inline-flex min-h-9 items-center" href={href(clearPath)}>
          {t('common.filters.clear')}
        </a>
      </li>
    </ul>
  );
}
