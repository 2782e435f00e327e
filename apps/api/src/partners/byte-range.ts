/** The first byte and the one after the last. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * One range of RFC 9110 §14: `bytes=0-499`, `bytes=500-`, `bytes=-500`.
 * @returns `ignored` for what a server may ignore (other units, several ranges, nonsense), `unsatisfiable` for a 416
 */
export function readRange(header: string | undefined, sizeBytes: number): ByteRange | 'ignored' | 'unsatisfiable' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (!match) return 'ignored';
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return 'ignored';
  if (first === '') {
    const length = Math.min(Number(last), sizeBytes);
    return length === 0 ? 'unsatisfiable' : { start: sizeBytes - length, end: sizeBytes };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return 'ignored';
  if (start >= sizeBytes) return 'unsatisfiable';
  return { start, end: last === '' ? sizeBytes : Math.min(Number(last) + 1, sizeBytes) };
}
