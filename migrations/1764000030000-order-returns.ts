import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What buyers ask to send back: never more of a line than was bought, whoever asks at the same time. */
export class OrderReturns1764000030000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Frozen at the moment of purchase: what spoils is not taken back because of a change of mind.
      ALTER TABLE order_line ADD COLUMN perishable boolean NOT NULL DEFAULT false;

      CREATE TABLE order_return (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        order_id uuid NOT NULL REFERENCES orders,
        status text NOT NULL CHECK (status IN ('requested', 'approved', 'refused', 'received', 'settled')),
        note text CHECK (length(note) BETWEEN 1 AND 2000),
        requested_at timestamptz NOT NULL DEFAULT app_now()
      );
      CREATE INDEX order_return_order ON order_return (order_id, requested_at);

      CREATE TABLE order_return_line (
        return_id uuid NOT NULL REFERENCES order_return,
        order_line_id uuid NOT NULL REFERENCES order_line,
        quantity int NOT NULL CHECK (quantity > 0),
        reason text NOT NULL CHECK (reason IN ('changed_mind', 'damaged', 'wrong_item', 'not_as_described', 'missing')),
        PRIMARY KEY (return_id, order_line_id)
      );
      CREATE INDEX order_return_line_line ON order_return_line (order_line_id);

      -- Runs as the tables' owner, who sees every row; the order is locked by whoever asks, so two cannot pass at once.
      CREATE FUNCTION order_return_assert_quantity() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $f$
        BEGIN
          IF (SELECT sum(back.quantity) FROM order_return_line back JOIN order_return r ON r.id = back.return_id
               WHERE back.order_line_id = NEW.order_line_id AND r.status <> 'refused')
             > (SELECT quantity FROM order_line WHERE id = NEW.order_line_id) THEN
            RAISE EXCEPTION 'more of order line % would come back than was bought', NEW.order_line_id USING ERRCODE = 'check_violation';
          END IF;
          RETURN NULL;
        END $f$;
      CREATE CONSTRAINT TRIGGER order_return_line_quantity AFTER INSERT OR UPDATE ON order_return_line
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION order_return_assert_quantity();

      -- Until a cooperative takes part in a return, it is the market's and the buyer's.
      ALTER TABLE order_return ENABLE ROW LEVEL SECURITY;
      ALTER TABLE order_return_line ENABLE ROW LEVEL SECURITY;
      CREATE POLICY market_rows ON order_return USING ((SELECT current_tenant()) = '*');
      CREATE POLICY market_rows ON order_return_line USING ((SELECT current_tenant()) = '*');

      INSERT INTO setting (id, name, value, valid_from, note)
      VALUES (gen_random_uuid(), 'orders.complaints', '{"days": 30}', '2020-01-01T00:00:00Z',
              'days after delivery in which a buyer may say that something is broken, wrong or missing; our own starting point, not law');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM setting WHERE name = 'orders.complaints';
      DROP TABLE order_return_line, order_return;
      DROP FUNCTION order_return_assert_quantity();
      ALTER TABLE order_line DROP COLUMN perishable`);
  }
}
