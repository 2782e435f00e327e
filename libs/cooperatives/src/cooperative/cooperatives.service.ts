import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { InvalidInputError, NotFoundError } from '#platform/errors';
import type { Language } from '#platform/i18n';
import type { CooperativePage, CooperativeProfile, CooperativeQuery, CooperativeSummary } from './cooperative.dto.js';

const LISTED = `
  FROM cooperative c
  JOIN cooperative_site s ON s.cooperative_id = c.id AND s.dispatches
  JOIN region r ON r.iso = s.region_iso
 WHERE c.status = 'active' AND ($1::text IS NULL OR r.slug = $1)`;

const SUMMARIES = `
  SELECT c.slug, coalesce(c.name ->> $2, c.name ->> 'fr') AS name, coalesce(c.tagline ->> $2, c.tagline ->> 'fr') AS tagline,
         coalesce(s.locality ->> $2, s.locality ->> 'fr') AS locality, r.slug AS region, coalesce(r.name ->> $2, r.name ->> 'fr') AS region_name,
         c.founded_year AS founded, c.members, c.women, s.latitude AS lat, s.longitude AS lng ${LISTED}
   AND c.slug > $3 ORDER BY c.slug LIMIT $4`;

const PROFILE = `
  SELECT c.slug, coalesce(c.name ->> $2, c.name ->> 'fr') AS name, coalesce(c.tagline ->> $2, c.tagline ->> 'fr') AS tagline,
         coalesce(c.story ->> $2, c.story ->> 'fr') AS story, c.founded_year AS founded, c.members, c.women,
         coalesce(c.president ->> $2, c.president ->> 'fr') AS president, c.phone, c.union_name AS union, c.register_number AS register, c.languages,
         (SELECT jsonb_agg(jsonb_build_object(
                   'region', jsonb_build_object('slug', r.slug, 'name', coalesce(r.name ->> $2, r.name ->> 'fr')),
                   'province', s.province, 'locality', coalesce(s.locality ->> $2, s.locality ->> 'fr'),
                   'address_line', coalesce(s.address_line ->> $2, s.address_line ->> 'fr'), 'postcode', s.postcode,
                   'lat', s.latitude, 'lng', s.longitude, 'opening_hours', s.opening_hours, 'dispatches', s.dispatches)
                 ORDER BY s.dispatches DESC, s.id)
            FROM cooperative_site s JOIN region r ON r.iso = s.region_iso WHERE s.cooperative_id = c.id) AS sites
    FROM cooperative c WHERE c.slug = $1 AND c.status = 'active'`;

const CURSOR = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The public register of the market's cooperatives. */
@Injectable()
export class Cooperatives {
  constructor(private readonly database: Database) {}

  /** In the order of their slugs. @throws {InvalidInputError} on a cursor that no page ever gave */
  async list(query: CooperativeQuery): Promise<CooperativePage> {
    const region = query.region ?? null;
    const after = query.cursor === undefined ? '' : readCursor(query.cursor);
    const rows = await this.database.readRows<CooperativeSummary>('cooperatives', SUMMARIES, [region, query.lang, after, query.limit + 1]);
    const [counted] = await this.database.readRows<{ total: number }>('cooperatives_total', `SELECT count(*)::int AS total ${LISTED}`, [region]);
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    return { items, next: rows.length > items.length && last ? Buffer.from(last.slug).toString('base64url') : null, total: counted?.total ?? 0 };
  }

  /** @throws {NotFoundError} */
  async bySlug(slug: string, lang: Language): Promise<CooperativeProfile> {
    const [profile] = await this.database.readRows<CooperativeProfile>('cooperative', PROFILE, [slug, lang]);
    if (!profile) throw new NotFoundError('cooperative', slug);
    return profile;
  }
}

function readCursor(cursor: string): string {
  const slug = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!CURSOR.test(slug) || Buffer.from(slug).toString('base64url') !== cursor)
    throw InvalidInputError.of('cursor', 'invalid', 'is not a cursor of this list');
  return slug;
}
