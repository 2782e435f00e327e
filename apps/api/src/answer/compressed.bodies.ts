import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Coding = 'gzip' | 'br';

const BROTLI_QUALITY = 4;
const GZIP_LEVEL = 6;
const KEPT_BYTES_MAX = 16 * 1024 * 1024;

/** Compressed bodies by the hash of the plain one: what many ask for is compressed once. */
export class CompressedBodies {
  private readonly kept = new Map<string, Buffer>();
  private keptBytes = 0;

  get(digest: string, coding: Coding, body: string): Buffer {
    const key = `${coding}${digest}`;
    const known = this.kept.get(key);
    if (known) return known;
    const bytes = compressed(coding, body);
    this.kept.set(key, bytes);
    this.keptBytes += bytes.length;
    this.forgetOldest();
    return bytes;
  }

  private forgetOldest(): void {
    for (const [key, bytes] of this.kept) {
      if (this.keptBytes <= KEPT_BYTES_MAX) return;
      this.kept.delete(key);
      this.keptBytes -= bytes.length;
    }
  }
}

export function compressed(coding: Coding, body: string): Buffer {
  if (coding === 'gzip') return gzipSync(body, { level: GZIP_LEVEL });
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
}

/**
 * The best coding that a reader takes (RFC 9110 §12.5.3); `q=0` refuses one.
 * @param offered what there is, the best first
 */
export function codingOf(header: string | string[] | undefined, offered: readonly Coding[] = ['br', 'gzip']): Coding | 'identity' {
  if (header === undefined) return 'identity';
  const taken = new Map(
    [header]
      .flat()
      .join(',')
      .split(',')
      .map((part) => {
        const [name = '', ...params] = part.split(';').map((piece) => piece.trim().toLowerCase());
        return [name, !params.some((param) => /^q=0(\.0{0,3})?$/.test(param))] as const;
      }),
  );
  return offered.find((coding) => taken.get(coding) ?? taken.get('*')) ?? 'identity';
}
