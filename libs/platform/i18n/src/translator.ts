import { createInstance, type i18n } from 'i18next';
import { CATALOGUES, type TranslationKey } from './catalogue.js';
import { GRAMMAR } from './grammar.js';
import { FALLBACK_LANGUAGE, LANGUAGES, directionOf, type Language } from './language.js';

export type TranslationValues = Readonly<Record<string, string | number | boolean | null>>;

export interface Translator {
  (key: TranslationKey, values?: TranslationValues): string;
  readonly lang: Language;
  readonly dir: 'rtl' | 'ltr';
  /** The text of a domain error's code; a code without a text reads as the general one. */
  error(code: string, values?: TranslationValues): string;
  /** Words beside each other with the language's own comma; those that are empty are left out. */
  join(...words: readonly string[]): string;
  /** Whether a key that was made at run time (`order.status.${status}`) has a text. */
  has(key: string): key is TranslationKey;
}

const COMMA: Readonly<Record<Language, string>> = { ar: '، ', fr: ', ', zgh: ', ', en: ', ' };
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

const instance: i18n = createInstance();
void instance.init({
  lng: FALLBACK_LANGUAGE,
  fallbackLng: FALLBACK_LANGUAGE,
  supportedLngs: [...LANGUAGES],
  resources: Object.fromEntries(LANGUAGES.map((lang) => [lang, { translation: CATALOGUES[lang] }])),
  // Keys are flat ("cart.title"), so a dot is only a dot.
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  // Preact escapes what it prints; escaping twice would show &amp; to readers.
  interpolation: { escapeValue: false },
});

for (const [name, inSentence] of Object.entries(GRAMMAR)) instance.services.formatter?.add(name, (value: unknown) => inSentence(String(value)));

const translators = new Map<Language, Translator>();

/** The texts of one language. Values are put in as they are: the page escapes. */
export function createTranslator(lang: Language): Translator {
  let translator = translators.get(lang);
  if (!translator) translators.set(lang, (translator = makeTranslator(lang)));
  return translator;
}

function makeTranslator(lang: Language): Translator {
  const fixed = instance.getFixedT(lang);
  const dir = directionOf(lang);
  const translate = (key: string, values: TranslationValues = {}): string => fixed(key, dir === 'rtl' ? isolateLatin(values) : { ...values });
  const has = (key: string): key is TranslationKey => instance.exists(key, { lng: lang, count: 1 });
  const error = (code: string, values?: TranslationValues): string => {
    const key = `errors.${code}`;
    return translate(has(key) ? key : 'errors.unexpected', values);
  };
  const join = (...words: readonly string[]): string => words.filter((word) => word !== '').join(COMMA[lang]);
  return Object.assign(translate, { lang, dir, error, has, join });
}

/** A Latin name inside an Arabic sentence keeps its own direction and does not pull the punctuation around. */
function isolateLatin(values: TranslationValues): Record<string, string | number | boolean | null> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && /[A-Za-z0-9]/.test(value) ? FIRST_STRONG_ISOLATE + value + POP_ISOLATE : value,
    ]),
  );
}
