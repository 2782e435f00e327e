import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RoutingDelivery1764000007000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE fulfilment_order (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES orders,
        cooperative_id uuid NOT NULL REFERENCES cooperative,
        attempt smallint NOT NULL DEFAULT 1 CHECK (attempt > 0),
        status text NOT NULL CHECK (status IN
          ('offered', 'accepted', 'packed', 'handed_in', 'delivered', 'refused', 'escalated', 'cancelled', 'returned')),
        reasons jsonb NOT NULL,
        accept_by timestamptz NOT NULL,
        offered_at timestamptz NOT NULL DEFAULT app_now(),
        decided_at timestamptz,
        decided_by uuid,
        refusal_reason text,
        version int NOT NULL DEFAULT 1,
        UNIQUE (order_id, cooperative_id, attempt)
      );
      CREATE INDEX fulfilment_order_day ON fulfilment_order (cooperative_id, status, accept_by);
      CREATE INDEX fulfilment_order_overdue ON fulfilment_order (accept_by) WHERE status = 'offered';

      CREATE TABLE fulfilment_line (
        fulfilment_order_id uuid NOT NULL REFERENCES fulfilment_order,
        order_line_id uuid NOT NULL REFERENCES order_line,
        quantity int NOT NULL CHECK (quantity > 0),
        PRIMARY KEY (fulfilment_order_id, order_line_id)
      );

      CREATE TABLE carrier (
        code text PRIMARY KEY CHECK (code ~ '^[a-z0-9-]+$'),
        name jsonb NOT NULL,
        webhook_secret text,
        created_at timestamptz NOT NULL DEFAULT app_now()
      );

      -- Operator-edited tariffs; own cost apart from the selling price.
      CREATE TABLE rate_card (
        id uuid PRIMARY KEY,
        carrier_code text NOT NULL REFERENCES carrier,
        service text NOT NULL,
        zone text NOT NULL CHECK (zone IN ('same_region', 'national')),
        weight_to_g int NOT NULL CHECK (weight_to_g > 0),
        price_minor bigint NOT NULL CHECK (price_minor >= 0),
        cost_minor bigint NOT NULL CHECK (cost_minor >= 0),
        days_from smallint NOT NULL CHECK (days_from >= 0),
        days_to smallint NOT NULL CHECK (days_to >= days_from),
        valid_from timestamptz NOT NULL,
        valid_to timestamptz CHECK (valid_to IS NULL OR valid_to > valid_from),
        EXCLUDE USING gist (carrier_code WITH =, service WITH =, zone WITH =, weight_to_g WITH =, tstzrange(valid_from, valid_to) WITH &&)
      );

      CREATE TABLE tracking_number_series (
        carrier_code text NOT NULL REFERENCES carrier,
        service_indicator text NOT NULL CHECK (service_indicator ~ '^[A-Z]{2}$'),
        next_serial int NOT NULL CHECK (next_serial BETWEEN 0 AND 99999999),
        last_serial int NOT NULL CHECK (last_serial BETWEEN 0 AND 99999999),
        PRIMARY KEY (carrier_code, service_indicator)
      );

      CREATE TABLE deposit_slip (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        cooperative_id uuid NOT NULL REFERENCES cooperative,
        carrier_code text NOT NULL REFERENCES carrier,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        handed_in_at timestamptz
      );
      CREATE INDEX deposit_slip_cooperative ON deposit_slip (cooperative_id, created_at DESC);

      CREATE TABLE parcel (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES orders,
        fulfilment_order_id uuid NOT NULL UNIQUE REFERENCES fulfilment_order,
        cooperative_id uuid NOT NULL REFERENCES cooperative,
        carrier_code text NOT NULL REFERENCES carrier,
        service text NOT NULL,
        tracking_number text NOT NULL UNIQUE CHECK (length(tracking_number) BETWEEN 4 AND 40),
        status text NOT NULL CHECK (status IN
          ('pending', 'picked_up', 'in_transit', 'out_for_delivery', 'ready_for_pickup', 'delivered', 'delivery_failed',
           'delivery_delayed', 'on_hold', 'return_to_sender', 'cancelled', 'unknown')),
        status_at timestamptz NOT NULL DEFAULT app_now(),
        weight_g int NOT NULL CHECK (weight_g > 0),
        cod_minor bigint NOT NULL CHECK (cod_minor >= 0),
        currency text NOT NULL DEFAULT 'MAD' CHECK (currency = 'MAD'),
        deposit_slip_id uuid REFERENCES deposit_slip,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        handed_in_at timestamptz,
        delivered_at timestamptz
      );
      CREATE INDEX parcel_order ON parcel (order_id);
      CREATE INDEX parcel_cooperative ON parcel (cooperative_id, created_at DESC);
      CREATE INDEX parcel_slip ON parcel (deposit_slip_id) WHERE deposit_slip_id IS NOT NULL;

      -- What a carrier sent, as it came, before anything is made of it.
      CREATE TABLE carrier_inbox (
        id uuid PRIMARY KEY,
        carrier_code text NOT NULL REFERENCES carrier,
        source text NOT NULL CHECK (source IN ('webhook', 'file')),
        message_key text NOT NULL,
        body_hash bytea NOT NULL,
        body text NOT NULL,
        received_at timestamptz NOT NULL DEFAULT app_now(),
        processed_at timestamptz,
        report jsonb,
        UNIQUE (carrier_code, message_key)
      );

      -- parcel_id stays empty for a number we do not know: kept and shown, never dropped.
      CREATE TABLE tracking_event (
        id uuid PRIMARY KEY,
        carrier_code text NOT NULL REFERENCES carrier,
        event_key text NOT NULL,
        tracking_number text NOT NULL,
        parcel_id uuid REFERENCES parcel,
        code text NOT NULL,
        status text NOT NULL,
        incident_reason text,
        location text,
        occurred_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL DEFAULT app_now(),
        inbox_id uuid REFERENCES carrier_inbox,
        UNIQUE (carrier_code, event_key)
      );
      CREATE INDEX tracking_event_number ON tracking_event (tracking_number, occurred_at);
      CREATE INDEX tracking_event_unmatched ON tracking_event (received_at) WHERE parcel_id IS NULL;

      -- Tenancy a second time, below every query: a cooperative sees its own rows, nobody set sees none.
      ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
      ALTER TABLE order_line ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment_order ENABLE ROW LEVEL SECURITY;
      ALTER TABLE parcel ENABLE ROW LEVEL SECURITY;
      ALTER TABLE deposit_slip ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own_rows ON fulfilment_order USING ((SELECT current_tenant()) = '*' OR cooperative_id::text = (SELECT current_tenant()));
      CREATE POLICY own_rows ON parcel USING ((SELECT current_tenant()) = '*' OR cooperative_id::text = (SELECT current_tenant()));
      CREATE POLICY own_rows ON deposit_slip USING ((SELECT current_tenant()) = '*' OR cooperative_id::text = (SELECT current_tenant()));
      CREATE POLICY own_rows ON order_line USING ((SELECT current_tenant()) = '*' OR cooperative_id::text = (SELECT current_tenant()));
      CREATE POLICY own_rows ON orders USING ((SELECT current_tenant()) = '*' OR EXISTS (
        SELECT 1 FROM fulfilment_order f WHERE f.order_id = orders.id AND f.cooperative_id::text = (SELECT current_tenant())));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP POLICY own_rows ON orders;
      DROP POLICY own_rows ON order_line;
      ALTER TABLE orders DISABLE ROW LEVEL SECURITY;
      ALTER TABLE order_line DISABLE ROW LEVEL SECURITY;
      DROP TABLE tracking_event, carrier_inbox, parcel, deposit_slip, tracking_number_series, rate_card, carrier, fulfilment_line, fulfilment_order`);
  }
}
