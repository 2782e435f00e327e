import type { Language } from '#platform/i18n';

/** Text in the languages there are; French always, since every text of the catalogue is entered in it. */
export type LocalisedText = Readonly<Partial<Record<Language, string>>> & { readonly fr: string };

/** A text in the reader's language, else in French: names and stories are not translated into Amazigh. */
export function localise(text: LocalisedText, lang: Language): string {
  return text[lang] ?? text.fr;
}
