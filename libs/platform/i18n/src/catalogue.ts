import ar from '../locales/ar/index.js';
import en from '../locales/en/index.js';
import fr from '../locales/fr/index.js';
import zgh from '../locales/zgh/index.js';
import type { Language } from './language.js';

type Namespaces = typeof fr;
type PluralSuffix = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${PluralSuffix}` ? Stem : Key;

/** `storefront.home.title` is the text `home.title` of `locales/<lang>/storefront.json`. */
export type TranslationKey = {
  [Space in keyof Namespaces & string]: `${Space}.${WithoutPlural<keyof Namespaces[Space] & string>}`;
}[keyof Namespaces & string];

export type Catalogue = Readonly<Record<string, string>>;

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  ar: flatten(ar),
  fr: flatten(fr),
  zgh: flatten(zgh),
  en: flatten(en),
};

function flatten(namespaces: Readonly<Record<string, Readonly<Record<string, string>>>>): Catalogue {
  return Object.fromEntries(
    Object.entries(namespaces).flatMap(([space, texts]) => Object.entries(texts).map(([key, text]) => [`${space}.${key}`, text])),
  );
}
