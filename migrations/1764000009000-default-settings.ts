import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a market starts with; the operator replaces rows by dated ones. The figures are our own starting points, not
 * law: VAT in Morocco converges on 20 % and 10 % plus exemptions, and what applies depends on the cooperative.
 */
const DEFAULTS: readonly (readonly [string, unknown, string])[] = [
  ['vat.rates', { exempt: 0, reduced: 1000, standard: 2000 }, 'basis points by class of goods'],
  ['price.shares', { platform_fee: 800, premium: 500 }, 'basis points of the price without VAT'],
  ['routing.acceptance', { hours: 24 }, 'how long a cooperative has to accept or refuse'],
  ['delivery.cod_fee', { amount_minor: 1500 }, 'minor units a parcel, for cash on delivery'],
  ['orders.withdrawal', { days: 7 }, 'law 31-08: days to withdraw after delivery; 30 when not confirmed in writing'],
];

export class DefaultSettings1764000009000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [name, value, note] of DEFAULTS) {
      await queryRunner.query(
        `INSERT INTO setting (id, name, value, valid_from, note) VALUES (gen_random_uuid(), $1, $2, '2020-01-01T00:00:00Z', $3)`,
        [name, JSON.stringify(value), note],
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM setting WHERE name = ANY($1)', [DEFAULTS.map(([name]) => name)]);
  }
}
