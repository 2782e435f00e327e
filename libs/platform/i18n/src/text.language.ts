import type { Language } from './language.js';

const OWN_SCRIPT: Readonly<Partial<Record<Language, RegExp>>> = { ar: /\p{Script=Arabic}/u, zgh: /\p{Script=Tifinagh}/u };

/**
 * The language of a catalogue's text that a page in this language shows, where it is another one: what is not translated is
 * given in French. For a `lang` attribute, so that a screen reader does not read French letters as Amazigh.
 */
export function textLanguage(text: string, lang: Language): 'fr' | undefined {
  const own = OWN_SCRIPT[lang];
  return own !== undefined && !own.test(text) && /\p{Script=Latin}{2}/u.test(text) ? 'fr' : undefined;
}
