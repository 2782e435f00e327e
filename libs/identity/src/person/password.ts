import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** Argon2id with the parameters that OWASP's password storage sheet names for 19 MiB (2 passes, 1 lane). */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const TAG_BYTES = 32;

/** @returns `argon2id$<memory KiB>$<passes>$<lanes>$<salt>$<tag>`, base64url */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive(password, salt, MEMORY_KIB, PASSES, LANES);
  return ['argon2id', MEMORY_KIB, PASSES, LANES, salt.toString('base64url'), tag.toString('base64url')].join('$');
}

export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [scheme, memory, passes, lanes, salt, tag] = stored.split('$');
  if (scheme !== 'argon2id' || !salt || !tag) return false;
  const actual = await derive(password, Buffer.from(salt, 'base64url'), Number(memory), Number(passes), Number(lanes));
  const expected = Buffer.from(tag, 'base64url');
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

function derive(password: string, nonce: Buffer, memory: number, passes: number, parallelism: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: password.normalize('NFKC'), nonce, memory, passes, parallelism, tagLength: TAG_BYTES }, (error, tag) =>
      error ? reject(error) : resolve(Buffer.from(tag)),
    );
  });
}
