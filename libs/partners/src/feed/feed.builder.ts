import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { TradeItems } from '#catalog';
import { CONFIG, type Config } from '#platform/config';
import { Database, newId } from '#platform/database';
import type { Partner } from '../partner/partners.service.js';
import { ChunkWriter } from './feed.chunks.js';
import { FEED_LAYOUTS, type FeedFormat } from './feed.formats.js';
import { feedItem } from './feed.item.js';

/** Names are in Arabic, French and English side by side, so one file serves every reader. */
const LANGUAGES_IN_FILE = 'mul';

/** Makes a partner's file out of the catalogue as it is at one moment. */
@Injectable()
export class FeedBuilder {
  constructor(
    private readonly database: Database,
    private readonly items: TradeItems,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Two reads of the same moment: the count stands at the head of the file, and nothing is held in memory meanwhile.
   * @returns the id of the file
   */
  async build(partner: Partner, format: FeedFormat, source: string): Promise<string> {
    return this.database.transaction(async () => {
      await this.database.execute('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      const { tradable, hindered } = await this.count(partner);
      const id = newId();
      const writer = await this.open(id, partner, format, { source, tradable, hindered });
      const layout = FEED_LAYOUTS[format];
      const terms = { priceBasisPoints: partner.priceBasisPoints, webUrl: this.config.publicWebUrl };
      await writer.line(layout.header(partner, tradable));
      for await (const item of this.items.each(partner.assortment)) {
        if (item.hindrances.length === 0) await writer.line(layout.item(feedItem(item, terms)));
      }
      await writer.line(layout.trailer(tradable));
      return this.close(id, partner, format, source, await writer.end(), writer.sizeBytes);
    });
  }

  private async count(partner: Partner): Promise<{ tradable: number; hindered: number }> {
    let tradable = 0;
    let hindered = 0;
    for await (const item of this.items.each(partner.assortment)) {
      if (item.hindrances.length === 0) tradable += 1;
      else hindered += 1;
    }
    return { tradable, hindered };
  }

  /** Until the file is whole its hash is that of its id: unique, and nobody sees it before the commit. */
  private async open(
    id: string,
    partner: Partner,
    format: FeedFormat,
    made: { source: string; tradable: number; hindered: number },
  ): Promise<ChunkWriter> {
    await this.database.execute(
      `INSERT INTO feed_snapshot (id, partner_id, format, lang, item_count, excluded_count, sha256, size_bytes, source)
       VALUES ($1, $2, $3, '${LANGUAGES_IN_FILE}', $4, $5, $6, 0, $7)`,
      [id, partner.id, format, made.tradable, made.hindered, createHash('sha256').update(id).digest('hex'), made.source],
    );
    return new ChunkWriter(this.database, id);
  }

  /** The same bytes are the same file: then the one that is there is current again, and the copy goes. */
  private async close(id: string, partner: Partner, format: FeedFormat, source: string, sha256: string, sizeBytes: number): Promise<string> {
    const again = await this.database.maybe<{ id: string }>(
      `UPDATE feed_snapshot s SET source = $4, checked_at = app_now(),
              created_at = CASE WHEN EXISTS (SELECT 1 FROM feed_snapshot n WHERE n.partner_id = $1 AND n.format = $2 AND n.id <> s.id AND n.id <> $5::uuid AND n.checked_at > s.checked_at)
                                THEN app_now() ELSE s.created_at END
        WHERE s.partner_id = $1 AND s.format = $2 AND s.lang = '${LANGUAGES_IN_FILE}' AND s.sha256 = $3
        RETURNING s.id`,
      [partner.id, format, sha256, source, id],
    );
    if (again) {
      await this.database.execute('DELETE FROM feed_snapshot WHERE id = $1', [id]);
      return again.id;
    }
    await this.database.execute('UPDATE feed_snapshot SET sha256 = $2, size_bytes = $3 WHERE id = $1', [id, sha256, sizeBytes]);
    return id;
  }
}
