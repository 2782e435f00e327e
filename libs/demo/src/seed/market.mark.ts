import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';

/** The note in the settings that a market is made up; its pages say so, and seeds know that they may add to it. */
const MARK = 'market.demo';

export type MarketKind = 'demo' | 'generated';

/** People or cooperatives are there and nobody marked them as made up. */
export class NotEmptyError extends Error {
  constructor() {
    super('this database holds a market that is not a demo: nothing is seeded into it. Use another database, or an empty one.');
    this.name = 'NotEmptyError';
  }
}

@Injectable()
export class MarketMark {
  constructor(private readonly database: Database) {}

  async read(): Promise<MarketKind | null> {
    const row = await this.database.maybe<{ value: MarketKind }>('SELECT value FROM setting WHERE name = $1', [MARK]);
    return row?.value ?? null;
  }

  /** A demo stays a demo when generated cooperatives are added to it. */
  async set(kind: MarketKind): Promise<void> {
    if ((await this.read()) === 'demo') return;
    await this.database.execute('DELETE FROM setting WHERE name = $1', [MARK]);
    await this.database.execute(
      `INSERT INTO setting (id, name, value, valid_from, note) VALUES (gen_random_uuid(), $1, $2, app_now(), 'names of cooperatives and people are invented')`,
      [MARK, JSON.stringify(kind)],
    );
  }

  /** @throws {NotEmptyError} */
  async assertNoRealMarket(): Promise<void> {
    if ((await this.read()) !== null) return;
    const { there } = await this.database.one<{ there: boolean }>(
      'SELECT EXISTS (SELECT 1 FROM person) OR EXISTS (SELECT 1 FROM cooperative) AS there',
    );
    if (there) throw new NotEmptyError();
  }
}
