import { ErrorPage, usePage } from '#platform/ui';

export interface FailureView {
  readonly status: number;
  /** The translated sentence of the domain error, where there is one more exact than the status. */
  readonly detail?: string;
  readonly reference?: string;
  readonly toConsole?: boolean;
}

const KNOWN = [401, 403, 404, 405, 409, 410, 413, 422, 429, 503] as const;

/** Any refusal or failure as a page: what happened and what to do next. */
export function FailurePage({ status, detail, reference, toConsole }: FailureView) {
  const { t } = usePage();
  const known = KNOWN.find((candidate) => candidate === status) ?? (status < 500 ? 422 : 500);
  return (
    <ErrorPage
      status={status}
      title={t(`errors.page.${known}.title`)}
      detail={detail ?? t(`errors.page.${known}.detail`)}
      reference={reference}
      toConsole={toConsole}
    />
  );
}
