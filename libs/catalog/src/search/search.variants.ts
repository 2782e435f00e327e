/**
 * Words that are one in this market, spelt as people spell them: the letter that stands for the Moroccan g is another one in
 * every country, French adds its e, and what is said in Darija is also typed in Latin letters. Each as `fold` and the stem
 * leave it. The first of a line is what is searched; a document has its names in three languages, so one of them is enough.
 */
const SPELLINGS: ReadonlyArray<readonly [string, ...string[]]> = [
  ['اركان', 'ارغان', 'ارجان', 'ارقان'],
  ['argan', 'argane', 'arguan', 'argania'],
  ['saffron', 'safron', 'zaafran', 'zaafrane', 'zafran', 'zafrane', 'zaaferan'],
  ['safran', 'safrane'],
  ['شاي', 'اتاي'],
  ['tea', 'atay', 'atai'],
  ['honey', 'assal', 'assel', 'asel'],
  ['olive', 'zitoun', 'zitoune'],
  ['كسكس', 'كسكسو', 'سكسو'],
  ['couscou', 'seksu', 'kuskus'],
  ['amlou', 'amlu'],
];

const VARIANTS: ReadonlyMap<string, string> = new Map(
  SPELLINGS.flatMap(([word, ...spellings]) => spellings.map((spelling) => [spelling, word] as const)),
);

/** The word that this one is a spelling of, else itself. */
export function usualSpelling(term: string): string {
  return VARIANTS.get(term) ?? term;
}
