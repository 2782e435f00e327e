import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createTranslator, type Language, type Translator } from '#platform/i18n';

/** What every page knows about its request; the controller fills it once. */
export interface PageContext {
  readonly lang: Language;
  /** Path and query without the language, `/products?category=oils`: the language links keep the reader's place. */
  readonly path: string;
  /** Origin that readers see, `https://tiwiza.example`, for canonical and hreflang links. */
  readonly origin: string;
  /** Hidden token of every form that posts. */
  readonly csrf: string;
  /** Pieces in the cart, shown in the header. */
  readonly cartCount: number;
  /** Display name of the signed-in person, or null. */
  readonly person: string | null;
  /** Address of a built file, with a version that changes when its content does. */
  readonly assetUrl: (path: string) => string;
  /** Names are invented in a demo market, and every page says so. */
  readonly demo: boolean;
}

export interface Page extends PageContext {
  readonly t: Translator;
  /** Address of a path in the reader's language. */
  readonly href: (path: string) => string;
}

const Context = createContext<Page | null>(null);

export const PageProvider = Context.Provider;

export function pageOf(context: PageContext): Page {
  return { ...context, t: createTranslator(context.lang), href: (path) => `/${context.lang}${path}` };
}

export function usePage(): Page {
  const page = useContext(Context);
  if (!page) throw new Error('a page component was rendered outside renderPage');
  return page;
}
