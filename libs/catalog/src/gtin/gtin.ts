/** The GS1 check digit (modulo 10, weights 3 and 1 from the right) over the digits that stand before it. */
export function gs1CheckDigit(digits: string): number {
  if (!/^\d{1,17}$/.test(digits)) throw new RangeError(`not the digits of a GS1 number: ${digits.slice(0, 30)}`);
  const sum = [...digits].reduceRight((total, digit, index) => total + Number(digit) * ((digits.length - index) % 2 === 1 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** GTIN-14, GLN, SSCC: whether the last digit is the check of the others. */
export function hasGs1Check(digits: string): boolean {
  return /^\d{8,18}$/.test(digits) && gs1CheckDigit(digits.slice(0, -1)) === Number(digits.slice(-1));
}

/** Prefixes 02 and 20–29 number things inside one house; outside it they mean something else to everybody. */
export function isInternalGtin(gtin14: string): boolean {
  return /^\d(02|2\d)/.test(gtin14);
}
