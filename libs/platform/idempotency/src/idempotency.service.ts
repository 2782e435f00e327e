import { createHash } from 'node:crypto';
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
        [scope, checkedKey, requestHash],
      );
      if (claimed === 0) return this.replay<Body>(scope, checkedKey, requestHash);
      const answer = await work();
      await this.database.execute('UPDATE idempotency_key SET status = $3, response = $4 WHERE scope = $1 AND key = $2', [
        scope,
        checkedKey,
        answer.status,
        JSON.stringify(answer.body),
      ]);
      return { ...answer, replayed: false };
    });
  }

  private async replay<Body>(scope: string, key: string, requestHash: Buffer): Promise<KeyedResult<Body>> {
    const stored = await this.database.one<{ request_hash: Buffer; status: number; response: Body }>(
      'SELECT request_hash, status, response FROM idempotency_key WHERE scope = $1 AND key = $2',
      [scope, key],
    );
    if (!stored.request_hash.equals(requestHash)) throw new ConflictError('idempotency.mismatch');
    return { status: stored.status, body: stored.response, replayed: true };
  }
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
