import { Injectable } from '@nestjs/common';
import { TradeItems, type Hindrance } from '#catalog';
import { Database } from '#platform/database';
import { InvalidInputError } from '#platform/errors';
import type { Actor } from '#platform/http';
import { Sweeps } from '#platform/jobs';
import { Partners, type Partner } from '../partner/partners.service.js';
import { FeedBuilder } from './feed.builder.js';
import { FEED_LAYOUT, type FeedFormat } from './feed.formats.js';

/** A partner's file: its bytes never change. */
export interface FeedSnapshot {
  readonly id: string;
  /** Of the file as it is without compression. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly gzippedBytes: number;
  readonly itemCount: number;
  readonly excludedCount: number;
  readonly createdAt: Date;
}

export interface FeedExclusion {
  readonly sku: string;
  readonly gtin: string | null;
  readonly name: string;
  readonly cooperative: string;
  readonly reasons: readonly Hindrance[];
}

export interface FeedExclusions {
  readonly items: readonly FeedExclusion[];
  readonly next: string | null;
  readonly total: number;
}

/** Whoever began to download a file that was replaced may finish it; one who asks for no piece for so long has gone. */
const KEEP_UNREAD_FOR = '15 minutes';
/** Often enough for that, and not a write a piece. */
const NOTE_READING_EVERY = '1 minute';
/** PostgreSQL's words for it: unique_violation, serialization_failure. */
const LOST_RACE: readonly unknown[] = ['23505', '40001'];
const SNAPSHOT = `s.id, s.sha256, s.size_bytes AS "sizeBytes", s.item_count AS "itemCount", s.excluded_count AS "excludedCount",
  s.created_at AS "createdAt",
  (SELECT sum(octet_length(gzipped))::int FROM feed_snapshot_chunk c WHERE c.snapshot_id = s.id) AS "gzippedBytes"`;
const SKU = /^[A-Z0-9]+(-[A-Z0-9]+)*$/;

@Injectable()
export class Feeds {
  /** One build of a file at a time in a process; two processes that build the same file find the same bytes. */
  private readonly building = new Map<string, Promise<string>>();

  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly items: TradeItems,
    private readonly builder: FeedBuilder,
  ) {}

  /** The partner's file as the catalogue is now; made anew only when something it is made of has changed. */
  async current(actor: Actor, format: FeedFormat): Promise<FeedSnapshot> {
    const partner = await this.partners.acting(actor);
    const source = `${await this.items.version()}/${partner.profile}/${FEED_LAYOUT}`;
    const kept = await this.find(partner, format, source);
    if (kept) {
      await this.noteReading(kept);
      return kept;
    }
    return this.byId(await this.buildOnce(partner, format, source));
  }

  /** The bytes from `start` up to and without `end`, a piece in memory at a time. */
  async *read(snapshot: FeedSnapshot, start = 0, end = snapshot.sizeBytes): AsyncGenerator<Buffer> {
    const pieces = await this.database.rows<{ no: number; size: number }>(
      'SELECT no, octet_length(plain) AS size FROM feed_snapshot_chunk WHERE snapshot_id = $1 ORDER BY no',
      [snapshot.id],
    );
    let offset = 0;
    for (const { no, size } of pieces) {
      const from = Math.max(start - offset, 0);
      const upTo = Math.min(end - offset, size);
      if (upTo > from) yield (await this.piece(snapshot, 'plain', no)).subarray(from, upTo);
      offset += size;
    }
  }

  /** The whole file, compressed when it was made. */
  async *readGzipped(snapshot: FeedSnapshot): AsyncGenerator<Buffer> {
    const pieces = await this.database.rows<{ no: number }>('SELECT no FROM feed_snapshot_chunk WHERE snapshot_id = $1 ORDER BY no', [snapshot.id]);
    for (const { no } of pieces) yield this.piece(snapshot, 'gzipped', no);
  }

  /** Offers of the assortment that are not in the file, in the order of article numbers, and why. */
  async exclusions(actor: Actor, limit: number, cursor?: string): Promise<FeedExclusions> {
    const partner = await this.partners.acting(actor);
    const after = cursor === undefined ? '' : readCursor(cursor);
    const items: FeedExclusion[] = [];
    let total = 0;
    let more = false;
    for await (const item of this.items.each(partner.assortment)) {
      if (item.hindrances.length === 0) continue;
      total += 1;
      if (item.sku <= after) continue;
      if (items.length === limit) more = true;
      else items.push({ sku: item.sku, gtin: item.gtin, name: item.name.fr, cooperative: item.cooperative.slug, reasons: item.hindrances });
    }
    const last = items.at(-1);
    return { items, next: more && last ? Buffer.from(last.sku).toString('base64url') : null, total };
  }

  /** Files that were replaced and that nobody is reading. The latest of each kind stays, so that the same content keeps its ETag. */
  @Sweeps('feed-snapshots-replaced')
  async sweep(): Promise<void> {
    await this.database.execute(
      `DELETE FROM feed_snapshot s WHERE s.served_at < app_now() - interval '${KEEP_UNREAD_FOR}' AND EXISTS (
         SELECT 1 FROM feed_snapshot n WHERE n.partner_id = s.partner_id AND n.format = s.format
            AND (n.checked_at, n.created_at, n.id) > (s.checked_at, s.created_at, s.id))`,
    );
  }

  /** @returns the id of the file, which stays what was asked for even if the catalogue moves on meanwhile */
  private buildOnce(partner: Partner, format: FeedFormat, source: string): Promise<string> {
    const key = `${partner.id}/${format}/${source}`;
    const running = this.building.get(key);
    if (running) return running;
    const building = this.build(partner, format, source).finally(() => this.building.delete(key));
    this.building.set(key, building);
    return building;
  }

  /** Another process may make the same bytes at the same time; whoever comes second looks again and finds its file. */
  private async build(partner: Partner, format: FeedFormat, source: string): Promise<string> {
    try {
      return await this.builder.build(partner, format, source);
    } catch (error) {
      if (!isLostRace(error)) throw error;
      return this.builder.build(partner, format, source);
    }
  }

  /** The latest file, if it is made of what there is now; an older one that was made of the same has to be dated anew. */
  private async find(partner: Partner, format: FeedFormat, source: string): Promise<FeedSnapshot | null> {
    return this.database.maybe<FeedSnapshot>(
      `SELECT ${SNAPSHOT}
         FROM (SELECT * FROM feed_snapshot WHERE partner_id = $1 AND format = $2 ORDER BY checked_at DESC, created_at DESC, id DESC LIMIT 1) s
        WHERE s.source = $3`,
      [partner.id, format, source],
    );
  }

  private byId(id: string): Promise<FeedSnapshot> {
    return this.database.one<FeedSnapshot>(`SELECT ${SNAPSHOT} FROM feed_snapshot s WHERE s.id = $1`, [id]);
  }

  private async piece(snapshot: FeedSnapshot, column: 'plain' | 'gzipped', no: number): Promise<Buffer> {
    await this.noteReading(snapshot);
    return (
      await this.database.one<{ bytes: Buffer }>(`SELECT ${column} AS bytes FROM feed_snapshot_chunk WHERE snapshot_id = $1 AND no = $2`, [
        snapshot.id,
        no,
      ])
    ).bytes;
  }

  private async noteReading({ id }: FeedSnapshot): Promise<void> {
    await this.database.execute(
      `UPDATE feed_snapshot SET served_at = app_now() WHERE id = $1 AND served_at < app_now() - interval '${NOTE_READING_EVERY}'`,
      [id],
    );
  }
}

const isLostRace = (error: unknown): boolean => error instanceof Error && 'code' in error && LOST_RACE.includes(error.code);

function readCursor(cursor: string): string {
  const sku = Buffer.from(cursor, 'base64url').toString('latin1');
  if (!SKU.test(sku) || Buffer.from(sku).toString('base64url') !== cursor)
    throw InvalidInputError.of('cursor', 'invalid', 'is not a cursor of this list');
  return sku;
}
