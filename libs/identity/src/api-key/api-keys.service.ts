import { Injectable } from '@nestjs/common';
import { Database, newCapability, newId } from '#platform/database';
import type { Actor } from '#platform/http';
import { sha256 } from '../session/secret.js';

const PREFIX = 'twz_';

/** Keys of retail partners. A key is shown once, when it is made; what is kept is its hash. */
@Injectable()
export class ApiKeys {
  constructor(private readonly database: Database) {}

  async issue(partnerId: string, label: string): Promise<string> {
    const key = PREFIX + newCapability();
    await this.database.execute('INSERT INTO api_key (id, key_hash, partner_id, label) VALUES ($1, $2, $3, $4)', [
      newId(),
      sha256(key),
      partnerId,
      label,
    ]);
    return key;
  }

  /** The partner behind a key, or nobody. A key that was taken back is nobody's. */
  async resolve(key: string): Promise<Actor> {
    if (!key.startsWith(PREFIX)) return { kind: 'anonymous' };
    const row = await this.database.maybe<{ id: string; partner_id: string }>(
      'SELECT id, partner_id FROM api_key WHERE key_hash = $1 AND revoked_at IS NULL',
      [sha256(key)],
    );
    return row ? { kind: 'partner', partnerId: row.partner_id, keyId: row.id } : { kind: 'anonymous' };
  }
}
