import pg from 'pg';
import { EVERY_TENANT } from '#platform/database';
import type { HandedInParcel } from './route.js';

/**
 * What lies at the carrier's counter: handed in, and not brought to an end by what the carrier told. The tool looks
 * into the database because nobody carries boxes to it; of what it finds it uses what a label shows.
 */
const AT_THE_COUNTER = `
  SELECT p.tracking_number AS number, p.service,
         jsonb_build_object('locality', coalesce(s.locality->>'fr', s.locality->>'ar'), 'postcode', s.postcode) AS "from",
         jsonb_build_object('locality', o.address->>'locality', 'postcode', o.address->>'postcode') AS "to"
    FROM parcel p
    JOIN orders o ON o.id = p.order_id
    JOIN cooperative_site s ON s.cooperative_id = p.cooperative_id AND s.dispatches
   WHERE p.carrier_code = $1 AND p.handed_in_at IS NOT NULL AND p.status NOT IN ('delivered', 'return_to_sender', 'cancelled')
     AND NOT p.tracking_number = ANY($2)
   ORDER BY p.handed_in_at, p.tracking_number LIMIT $3`;

export interface ParcelSource {
  /** Parcels that were not seen before, the longest waiting first. */
  next(seen: readonly string[], limit: number): Promise<HandedInParcel[]>;
}

/** Numbers that somebody typed: all that is known of them. */
export function numbered(numbers: readonly string[]): ParcelSource {
  return {
    next: (seen, limit) => {
      const fresh = numbers.filter((number) => !seen.includes(number)).slice(0, limit);
      return Promise.resolve(fresh.map((number) => ({ number, from: null, to: null, service: 'home' })));
    },
  };
}

export class CounterSource implements ParcelSource, AsyncDisposable {
  private readonly pool: pg.Pool;

  constructor(
    databaseUrl: string,
    private readonly carrier: string,
  ) {
    this.pool = new pg.Pool({ connectionString: databaseUrl, max: 1, statement_timeout: 10_000, connectionTimeoutMillis: 5_000 });
    this.pool.on('error', (error) => process.emitWarning(`the connection to the database broke, the next look opens another: ${error.message}`));
  }

  async next(seen: readonly string[], limit: number): Promise<HandedInParcel[]> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN READ ONLY');
      await client.query(`SELECT set_config('app.tenant', $1, true)`, [EVERY_TENANT]);
      return (await client.query<HandedInParcel>(AT_THE_COUNTER, [this.carrier, seen, limit])).rows;
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.pool.end();
  }
}
