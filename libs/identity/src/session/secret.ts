import { createHash } from 'node:crypto';

/** What is kept of a secret. */
export const sha256 = (value: string): Buffer => createHash('sha256').update(value).digest();
