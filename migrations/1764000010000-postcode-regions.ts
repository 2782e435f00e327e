import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which region the first two digits of a postcode lie in, for the tariff's zones. Recalled, not from a published table:
 * so it is a dated setting that the operator corrects, and a prefix that is not here counts as another region.
 */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  'MA-01': ['32', '90', '91', '92', '93', '94'],
  'MA-02': ['60', '61', '62', '63', '64', '65'],
  'MA-03': ['30', '31', '33', '34', '35', '50', '51', '53'],
  'MA-04': ['10', '11', '12', '13', '14', '15', '16'],
  'MA-05': ['22', '23', '25', '54'],
  'MA-06': ['20', '21', '24', '26', '27', '28', '29'],
  'MA-07': ['40', '41', '42', '43', '44', '46'],
  'MA-08': ['45', '47', '52'],
  'MA-09': ['80', '83', '84', '85', '86', '87'],
  'MA-10': ['81', '82'],
  'MA-11': ['70', '71', '72'],
  'MA-12': ['73'],
};

export class PostcodeRegions1764000010000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const byPrefix = Object.fromEntries(Object.entries(REGIONS).flatMap(([iso, prefixes]) => prefixes.map((prefix) => [prefix, iso])));
    await queryRunner.query(
      `INSERT INTO setting (id, name, value, valid_from, note)
       VALUES (gen_random_uuid(), 'delivery.postcode_regions', $1, '2020-01-01T00:00:00Z', 'region by postcode prefix; recalled, to be confirmed')`,
      [JSON.stringify(byPrefix)],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM setting WHERE name = 'delivery.postcode_regions'`);
  }
}
