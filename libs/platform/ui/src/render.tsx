import type { FunctionComponent } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PageProvider, pageOf, type PageContext } from './page.context.js';

/** A whole HTML document: `renderPage(context, HomePage, view)`. */
export function renderPage<View extends object>(context: PageContext, Body: FunctionComponent<View>, view: NoInfer<View>): string {
  return `<!DOCTYPE html>${renderToString(
    <PageProvider value={pageOf(context)}>
      <Body {...view} />
    </PageProvider>,
  )}`;
}
