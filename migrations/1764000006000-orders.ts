import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Orders1764000006000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE cart (
        id text PRIMARY KEY CHECK (length(id) >= 32),
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        updated_at timestamptz NOT NULL DEFAULT app_now(),
        ordered_at timestamptz
      );
      CREATE INDEX cart_age ON cart (updated_at);

      CREATE TABLE cart_item (
        cart_id text NOT NULL REFERENCES cart ON DELETE CASCADE,
        offer_id uuid NOT NULL REFERENCES offer,
        quantity int NOT NULL CHECK (quantity BETWEEN 1 AND 999),
        added_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (cart_id, offer_id)
      );

      CREATE TABLE orders (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        token_hash bytea NOT NULL,
        cart_id text NOT NULL UNIQUE REFERENCES cart,
        person_id uuid REFERENCES person,
        status text NOT NULL CHECK (status IN
          ('pending_payment', 'placed', 'routing', 'accepted', 'shipped', 'delivered', 'completed', 'cancelled', 'returned')),
        lang text NOT NULL CHECK (lang IN ('ar', 'fr', 'zgh', 'en')),
        contact jsonb NOT NULL,
        address jsonb NOT NULL,
        delivery_option text NOT NULL,
        payment_method text NOT NULL CHECK (payment_method IN ('cod', 'card')),
        currency text NOT NULL CHECK (currency = 'MAD'),
        goods_minor bigint NOT NULL CHECK (goods_minor > 0),
        delivery_minor bigint NOT NULL CHECK (delivery_minor >= 0),
        cod_fee_minor bigint NOT NULL CHECK (cod_fee_minor >= 0),
        total_minor bigint NOT NULL,
        promise_from date NOT NULL,
        promise_to date NOT NULL CHECK (promise_to >= promise_from),
        placed_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK (total_minor = goods_minor + delivery_minor + cod_fee_minor)
      );
      CREATE INDEX orders_open ON orders (status, placed_at) WHERE status IN ('pending_payment', 'placed', 'routing');
      CREATE INDEX orders_placed ON orders (placed_at DESC);

      CREATE TABLE order_line (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES orders,
        line_no smallint NOT NULL,
        offer_id uuid NOT NULL REFERENCES offer,
        stock_item_id uuid NOT NULL REFERENCES stock_item,
        cooperative_id uuid NOT NULL REFERENCES cooperative,
        product_slug text NOT NULL,
        sku text NOT NULL,
        name jsonb NOT NULL,
        image text NOT NULL,
        pack text NOT NULL,
        quantity int NOT NULL CHECK (quantity BETWEEN 1 AND 999),
        stock_units int NOT NULL CHECK (stock_units > 0),
        weight_g int NOT NULL CHECK (weight_g > 0),
        unit_price_minor bigint NOT NULL CHECK (unit_price_minor > 0),
        total_minor bigint NOT NULL CHECK (total_minor = unit_price_minor * quantity),
        claims jsonb NOT NULL DEFAULT '[]',
        UNIQUE (order_id, line_no)
      );
      CREATE INDEX order_line_cooperative ON order_line (cooperative_id);

      -- Frozen at the moment of purchase; page, feed, invoice, ledger and payout read this and nothing else.
      CREATE TABLE order_line_component (
        order_line_id uuid NOT NULL REFERENCES order_line,
        kind text NOT NULL CHECK (kind IN ('producer', 'premium', 'platform_fee', 'vat')),
        amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
        PRIMARY KEY (order_line_id, kind)
      );
      -- Runs at commit, when no tenant is set any more: as the tables' owner it sees every row.
      CREATE FUNCTION order_line_assert_components() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $f$
        DECLARE checked uuid := CASE WHEN TG_TABLE_NAME = 'order_line' THEN (to_jsonb(NEW) ->> 'id')::uuid
                                     ELSE (to_jsonb(NEW) ->> 'order_line_id')::uuid END;
        BEGIN
          IF (SELECT total_minor FROM order_line WHERE id = checked)
             IS DISTINCT FROM (SELECT sum(amount_minor)::bigint FROM order_line_component WHERE order_line_id = checked) THEN
            RAISE EXCEPTION 'the components of order line % do not sum to its total', checked USING ERRCODE = 'check_violation';
          END IF;
          RETURN NULL;
        END $f$;
      CREATE CONSTRAINT TRIGGER order_line_components_sum AFTER INSERT ON order_line
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION order_line_assert_components();
      CREATE TRIGGER order_line_component_frozen BEFORE UPDATE OR DELETE ON order_line_component
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      REVOKE UPDATE, DELETE, TRUNCATE ON order_line_component FROM tiwiza_app;

      -- One parcel a cooperative: its share of delivery and of the cash-on-delivery fee.
      CREATE TABLE order_parcel_charge (
        order_id uuid NOT NULL REFERENCES orders,
        cooperative_id uuid NOT NULL REFERENCES cooperative,
        weight_g int NOT NULL CHECK (weight_g > 0),
        delivery_minor bigint NOT NULL CHECK (delivery_minor >= 0),
        cod_fee_minor bigint NOT NULL CHECK (cod_fee_minor >= 0),
        explanation jsonb NOT NULL,
        PRIMARY KEY (order_id, cooperative_id)
      );

      CREATE TABLE order_event (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES orders,
        cooperative_id uuid REFERENCES cooperative,
        kind text NOT NULL,
        params jsonb NOT NULL DEFAULT '{}',
        effect_key text NOT NULL UNIQUE,
        at timestamptz NOT NULL DEFAULT app_now(),
        recorded_at timestamptz NOT NULL DEFAULT app_now()
      );
      CREATE INDEX order_event_order ON order_event (order_id, at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE order_event, order_parcel_charge, order_line_component, order_line, orders, cart_item, cart;
      DROP FUNCTION order_line_assert_components()`);
  }
}
