import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { ConflictError, InvalidInputError } from '#platform/errors';

export interface StoredResponse<Body> {
  readonly status: number;
  readonly body: Body;
}

/** The outcome of a keyed write: fresh, or the stored answer of the first time. */
export interface KeyedResult<Body> extends StoredResponse<Body> {
  readonly replayed: boolean;
}

/**
 * Runs a write once for one key. The key, a hash of the request and the answer are stored in the transaction of the
 * write itself: the same key and request get the first answer again, the same key with another request is refused.
 * A request that arrives while the first is under way waits for it.
 *
 * An answer may hold a secret, as an order's does. So the key itself is not kept, only its hash, and the answer is sealed
 * with the key: whoever reads the table without it reads nothing.
 */
@Injectable()
export class Idempotency {
  constructor(private readonly database: Database) {}

  async run<Body extends object>(
    scope: string,
    key: string | undefined,
    request: unknown,
    work: () => Promise<StoredResponse<Body>>,
  ): Promise<KeyedResult<Body>> {
    const checkedKey = assertKey(key);
    const requestHash = createHash('sha256').update(canonicalJson(request)).digest();
    return this.database.transaction(async () => {
      const claimed = await this.database.execute(
        `INSERT INTO idempotency_key (scope, key, request_hash, status, response) VALUES ($1, $2, $3, 0, 'null') ON CONFLICT DO NOTHING`,
        [scope, hashOf(scope, checkedKey), requestHash],
      );
      if (claimed === 0) return this.replay<Body>(scope, checkedKey, requestHash);
      const answer = await work();
      await this.database.execute('UPDATE idempotency_key SET status = $3, response = $4 WHERE scope = $1 AND key = $2', [
        scope,
        hashOf(scope, checkedKey),
        answer.status,
        JSON.stringify(sealed(scope, checkedKey, answer.body)),
      ]);
      return { ...answer, replayed: false };
    });
  }

  private async replay<Body>(scope: string, key: string, requestHash: Buffer): Promise<KeyedResult<Body>> {
    const stored = await this.database.one<{ request_hash: Buffer; status: number; response: Sealed }>(
      'SELECT request_hash, status, response FROM idempotency_key WHERE scope = $1 AND key = $2',
      [scope, hashOf(scope, key)],
    );
    if (!stored.request_hash.equals(requestHash)) throw new ConflictError('idempotency.mismatch');
    return { status: stored.status, body: opened<Body>(scope, key, stored.response), replayed: true };
  }
}

interface Sealed {
  readonly sealed: string;
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const hashOf = (scope: string, key: string): string => createHash('sha256').update(`${scope}\n${key}`).digest('hex');
const sealingKey = (scope: string, key: string): Buffer => Buffer.from(hkdfSync('sha256', key, scope, 'answer', 32));

function sealed(scope: string, key: string, body: object): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, sealingKey(scope, key), nonce, { authTagLength: TAG_BYTES });
  const text = Buffer.concat([cipher.update(JSON.stringify(body), 'utf8'), cipher.final()]);
  return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64') };
}

function opened<Body>(scope: string, key: string, { sealed: stored }: Sealed): Body {
  const bytes = Buffer.from(stored, 'base64');
  const decipher = createDecipheriv(CIPHER, sealingKey(scope, key), bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse(text.toString('utf8')) as Body;
}

function assertKey(key: string | undefined): string {
  if (key === undefined || key === '') throw InvalidInputError.of('Idempotency-Key', 'required');
  if (key.length > 200 || !/^[\x21-\x7E]+$/.test(key)) throw InvalidInputError.of('Idempotency-Key', 'characters');
  return key;
}

/** JSON with members in order, so that two spellings of one request have one hash. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
