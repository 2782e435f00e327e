import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { DemoContent } from '../content/content.files.js';
import { MARKET_TABLES, type MarketRows } from './market.rows.js';

const ROWS_AT_ONCE = 1_000;

/** Writes rows by the thousand; what is there already stays as it is. */
@Injectable()
export class MarketWriter {
  constructor(private readonly database: Database) {}

  async write(rows: MarketRows): Promise<void> {
    for (const table of MARKET_TABLES) await this.insert(table, rows[table]);
  }

  /** Regions, categories and kinds: the frame that cooperatives and products stand in. */
  async writeFrame({ regions, categories, kinds }: DemoContent): Promise<void> {
    await this.insert(
      'region',
      regions.map(({ lat, lng, ...region }) => ({ ...region, latitude: lat, longitude: lng })),
    );
    await this.insert('category', categories);
    await this.insert(
      'product_kind',
      kinds.map((kind) => ({
        key: kind.key,
        category_code: kind.category,
        name: kind.name,
        description: kind.description,
        composition: kind.ingredients ?? kind.materials ?? null,
        storage: kind.storage,
        season: kind.season,
        season_months: kind.season_months,
        hs6: kind.facts.hs6,
        shelf_life_days: kind.shelf_life_days,
        quality_label: kind.facts.label || null,
        flags: kind.facts.flags,
      })),
    );
  }

  /** Every row of one call has the same members. */
  async insert(table: string, rows: readonly object[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const columns = Object.keys(first).join(', ');
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
      await this.database.execute(
        `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) ON CONFLICT DO NOTHING`,
        [JSON.stringify(rows.slice(start, start + ROWS_AT_ONCE))],
      );
    }
  }
}
