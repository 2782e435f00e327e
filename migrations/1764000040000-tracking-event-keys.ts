import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A carrier's own name of an event is unique within a parcel at best: the key begins with the parcel's number. */
export class TrackingEventKeys1764000040000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE order_event o SET effect_key = 'tracking/' || e.carrier_code || '/' || e.tracking_number || '/' || e.event_key
        FROM tracking_event e WHERE o.effect_key = 'tracking/' || e.carrier_code || '/' || e.event_key;
      UPDATE tracking_event SET event_key = tracking_number || '/' || event_key;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE order_event o SET effect_key = 'tracking/' || e.carrier_code || '/' || substr(e.event_key, length(e.tracking_number) + 2)
        FROM tracking_event e WHERE o.effect_key = 'tracking/' || e.carrier_code || '/' || e.event_key;
      UPDATE tracking_event SET event_key = substr(event_key, length(tracking_number) + 2);
    `);
  }
}
