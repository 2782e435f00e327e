/** What a language does to a name that is put into a sentence; in a text: `{{place, de}}`. Each is given the name alone. */
export const GRAMMAR: Readonly<Record<string, (name: string) => string>> = {
  /** French: `d’Arazane`, `de Taliouine`. An h is sounded in the names of Morocco, so nothing is elided before it. */
  de: (name) => (/^[aeiouœ]/i.test(name.normalize('NFD')) ? `d’${name}` : `de ${name}`),
  /** French: `la Coopérative …`, `l’Union …`; any other name stands alone. */
  la: (name) => {
    if (/^(coopérative|fédération)\s/iu.test(name)) return `la ${name}`;
    return /^(union|association)\s/iu.test(name) ? `l’${name}` : name;
  },
  /** English: `the … Cooperative`; any other name stands alone. */
  the: (name) => (/\s(cooperative|union|federation|association)$/i.test(name) ? `the ${name}` : name),
};
