import { Injectable } from '@nestjs/common';
import { Cases } from '#platform/cases';
import { Database, type FailedItem } from '#platform/database';
import { MARKET } from '#platform/http';
import { Sweeps } from '#platform/jobs';

/** Cases about tracking that events have answered since. */
@Injectable()
export class SettledTrackingCases {
  constructor(
    private readonly database: Database,
    private readonly cases: Cases,
  ) {}

  /** A parcel was given the number after the carrier had told of it. */
  @Sweeps('tracking-known')
  sweep(): Promise<FailedItem[]> {
    return this.database.asEveryTenant(async () => {
      const known = await this.database.rows<{ number: string }>(
        `SELECT c.subject_id AS number FROM operator_case c JOIN parcel p ON p.tracking_number = c.subject_id
          WHERE c.kind = 'tracking.unknown_parcel' AND c.closed_at IS NULL LIMIT 100`,
      );
      return this.database.eachApart(known, async ({ number }) => {
        await this.cases.settle(MARKET, 'tracking.unknown_parcel', { type: 'tracking_number', id: number }, { outcome: 'parcel_known' });
      });
    });
  }
}
