import { formatWeekday } from '#platform/i18n';
import { usePage, type Page } from '#platform/ui';
import { WEEKDAYS, type OpeningHours } from './cooperative.view.js';

export function OpeningHoursList({ hours }: { hours: readonly OpeningHours[] }) {
  const page = usePage();
  return (
    <dl>
      {hours.map((period) => (
        <div key={`${period.days}${period.opens}`} class="flex justify-between gap-6 py-1">
          <dt>{daysInWords(period.days, page)}</dt>
          <dd>
            <bdi dir="ltr">
              {period.opens} – {period.closes}
            </bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function daysInWords(days: string, { t, lang }: Page): string {
  const [from = '', to] = days.split('-').map((code) => dayName(code, lang));
  return to ? t('storefront.cooperative.days', { from, to }) : from;
}

function dayName(code: string, lang: Page['lang']): string {
  const position = (WEEKDAYS as readonly string[]).indexOf(code);
  return position < 0 ? code : formatWeekday((position + 1) % 7, lang);
}
