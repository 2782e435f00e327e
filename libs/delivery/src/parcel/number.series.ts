import { Injectable } from '@nestjs/common';
import { AuditLog } from '#identity';
import { Cases } from '#platform/cases';
import { Database } from '#platform/database';
import { ConflictError, InvalidInputError, NotFoundError } from '#platform/errors';
import { assertOperator, type Actor } from '#platform/http';

export interface SeriesRow {
  readonly carrierCode: string;
  readonly indicator: string;
  readonly left: number;
}

export interface NewRange {
  readonly carrierCode: string;
  readonly indicator: string;
  readonly first: number;
  readonly last: number;
}

const SERIAL_MAX = 99_999_999;

/** The tracking numbers that carriers have given the market to use. */
@Injectable()
export class NumberSeries {
  constructor(
    private readonly database: Database,
    private readonly cases: Cases,
    private readonly audit: AuditLog,
  ) {}

  left(actor: Actor): Promise<SeriesRow[]> {
    assertOperator(actor);
    return this.database.rows<SeriesRow>(
      `SELECT carrier_code AS "carrierCode", service_indicator AS indicator, last_serial - next_serial AS left
         FROM tracking_number_series ORDER BY carrier_code, service_indicator`,
    );
  }

  /**
   * The carrier gave a new range, which replaces the one that is used up. Parcels that wait for a number get theirs by
   * the sweep.
   * @throws {ConflictError} `series.used` when a parcel bears a number of it, `series.not_used_up`
   */
  async renew(actor: Actor, { carrierCode, indicator, first, last }: NewRange): Promise<void> {
    assertOperator(actor);
    if (!(first >= 0 && last > first && last <= SERIAL_MAX)) throw InvalidInputError.of('last', 'too_small');
    await this.database.asEveryTenant(async () => {
      const series = await this.database.maybe<{ left: number }>(
        `SELECT last_serial - next_serial AS left FROM tracking_number_series WHERE carrier_code = $1 AND service_indicator = $2 FOR UPDATE`,
        [carrierCode, indicator],
      );
      if (!series) throw new NotFoundError('number_series', `${carrierCode}/${indicator}`);
      if (series.left > 0) throw new ConflictError('series.not_used_up', { left: series.left });
      const used = await this.database.maybe(
        `SELECT 1 FROM parcel WHERE carrier_code = $1 AND tracking_number ~ ('^' || $2 || '[0-9]{9}MA$')
            AND substr(tracking_number, 3, 8)::int BETWEEN $3 AND $4 LIMIT 1`,
        [carrierCode, indicator, first, last],
      );
      if (used) throw new ConflictError('series.used');
      await this.database.execute(
        'UPDATE tracking_number_series SET next_serial = $3, last_serial = $4 WHERE carrier_code = $1 AND service_indicator = $2',
        [carrierCode, indicator, first, last],
      );
      await this.cases.settle(actor, 'delivery.numbers_used_up', { type: 'carrier', id: carrierCode }, { outcome: 'numbers_added' });
      await this.audit.record(actor, 'series.renew', { type: 'carrier', id: carrierCode }, { indicator, first, last });
    });
  }
}
