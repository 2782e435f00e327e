import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { Language } from '#platform/i18n';

/** One of the twelve regions, in the reader's language. */
export interface Region {
  readonly iso: string;
  readonly slug: string;
  readonly name: string;
  /** What is made there, in a sentence or two. */
  readonly intro: string;
  readonly lat: number;
  readonly lng: number;
  readonly cooperative_count: number;
}

const REGIONS = `
  SELECT r.iso, r.slug, coalesce(r.name ->> $1, r.name ->> 'fr') AS name, coalesce(r.intro ->> $1, r.intro ->> 'fr') AS intro,
         r.latitude AS lat, r.longitude AS lng,
         (SELECT count(*)::int FROM cooperative_site s JOIN cooperative c ON c.id = s.cooperative_id
           WHERE s.region_iso = r.iso AND s.dispatches AND c.status = 'active') AS cooperative_count
    FROM region r ORDER BY r.iso`;

@Injectable()
export class Regions {
  constructor(private readonly database: Database) {}

  list(lang: Language): Promise<Region[]> {
    return this.database.readRows<Region>('regions', REGIONS, [lang]);
  }
}
