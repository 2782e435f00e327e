import { Injectable } from '@nestjs/common';
import type { TradeSelection } from '#catalog';
import { Database } from '#platform/database';
import { ForbiddenError, UnauthenticatedError } from '#platform/errors';
import type { Actor } from '#platform/http';

/** A retail partner under its agreement. */
export interface Partner {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly gln: string;
  /** What it pays, as a share of the consumer price. */
  readonly priceBasisPoints: number;
  /** What it lists; empty lists are an empty assortment, never everything. */
  readonly assortment: TradeSelection;
  /** Changes when anything does that its files depend on. */
  readonly profile: string;
}

const PARTNER = `
  SELECT p.id, p.slug, p.name, p.gln, p.price_basis_points AS "priceBasisPoints", p.status, a.assortment,
         md5(jsonb_build_array(p.slug, p.name, p.gln, p.price_basis_points, a.assortment)::text) AS profile
    FROM partner p
    CROSS JOIN LATERAL (
      SELECT jsonb_build_object(
               'categoryCodes', coalesce(jsonb_agg(category_code ORDER BY category_code) FILTER (WHERE category_code IS NOT NULL), '[]'),
               'cooperativeIds', coalesce(jsonb_agg(cooperative_id ORDER BY cooperative_id) FILTER (WHERE cooperative_id IS NOT NULL), '[]')) AS assortment
        FROM partner_assortment WHERE partner_id = p.id) a
   WHERE p.id = $1`;

@Injectable()
export class Partners {
  constructor(private readonly database: Database) {}

  /**
   * The partner that acts.
   * @throws {UnauthenticatedError} for anybody else
   * @throws {ForbiddenError} `partner.closed` when its agreement has ended
   */
  async acting(actor: Actor): Promise<Partner> {
    if (actor.kind !== 'partner') throw new UnauthenticatedError();
    const found = await this.database.maybe<Partner & { status: string }>(PARTNER, [actor.partnerId]);
    if (!found) throw new UnauthenticatedError();
    const { status, ...partner } = found;
    if (status !== 'active') throw new ForbiddenError('partner.closed');
    return partner;
  }
}
