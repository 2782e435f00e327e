import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Catalog1764000005000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE category (
        code text PRIMARY KEY CHECK (code ~ '^[a-z]+(-[a-z]+)*$'),
        slug text NOT NULL UNIQUE,
        name jsonb NOT NULL,
        art text NOT NULL,
        sort int NOT NULL
      );

      -- What a thing is, whoever makes it: argan oil, a Taznakht carpet.
      CREATE TABLE product_kind (
        key text PRIMARY KEY CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        category_code text NOT NULL REFERENCES category,
        name jsonb NOT NULL,
        description jsonb NOT NULL,
        composition jsonb,
        storage jsonb,
        season jsonb,
        hs6 text NOT NULL,
        shelf_life_days int CHECK (shelf_life_days > 0),
        quality_label text,
        flags text NOT NULL DEFAULT ''
      );

      -- What one cooperative makes of it.
      CREATE TABLE product (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        kind_key text NOT NULL REFERENCES product_kind,
        cooperative_id uuid NOT NULL REFERENCES cooperative,
        name jsonb NOT NULL,
        note jsonb NOT NULL,
        certified boolean NOT NULL DEFAULT false,
        status text NOT NULL DEFAULT 'published' CHECK (status IN ('draft', 'published', 'withdrawn')),
        created_at timestamptz NOT NULL DEFAULT app_now(),
        UNIQUE (cooperative_id, kind_key, slug)
      );
      CREATE INDEX product_cooperative ON product (cooperative_id);
      CREATE INDEX product_kind_key ON product (kind_key);

      -- The one balance. A jar and a case of twelve are offers with a factor over the same stock item.
      CREATE TABLE stock_item (
        id uuid PRIMARY KEY,
        cooperative_id uuid NOT NULL REFERENCES cooperative,
        product_id uuid NOT NULL REFERENCES product,
        on_hand int NOT NULL CHECK (on_hand >= 0),
        reserved int NOT NULL DEFAULT 0 CHECK (reserved >= 0),
        updated_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK (reserved <= on_hand)
      ) WITH (fillfactor = 70);
      CREATE INDEX stock_item_product ON stock_item (product_id);

      CREATE TABLE stock_lot (
        id uuid PRIMARY KEY,
        stock_item_id uuid NOT NULL REFERENCES stock_item,
        code text NOT NULL,
        produced_on date NOT NULL,
        best_before date CHECK (best_before > produced_on),
        quantity int NOT NULL CHECK (quantity > 0),
        UNIQUE (stock_item_id, code)
      );

      -- Every change of a balance, once: effect_key is what makes a repeated cause harmless.
      CREATE TABLE stock_movement (
        id uuid PRIMARY KEY,
        stock_item_id uuid NOT NULL REFERENCES stock_item,
        kind text NOT NULL CHECK (kind IN ('receipt', 'reserve', 'release', 'despatch', 'return', 'adjustment')),
        on_hand_change int NOT NULL,
        reserved_change int NOT NULL,
        effect_key text NOT NULL UNIQUE,
        at timestamptz NOT NULL DEFAULT app_now(),
        CHECK (on_hand_change <> 0 OR reserved_change <> 0)
      );
      CREATE INDEX stock_movement_item ON stock_movement (stock_item_id, at);
      CREATE TRIGGER stock_movement_append_only BEFORE UPDATE OR DELETE ON stock_movement FOR EACH ROW EXECUTE FUNCTION refuse_change();
      REVOKE UPDATE, DELETE, TRUNCATE ON stock_movement FROM tiwiza_app;

      CREATE TABLE offer (
        id uuid PRIMARY KEY,
        sku text NOT NULL UNIQUE CHECK (sku ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
        gtin text UNIQUE CHECK (gtin ~ '^[0-9]{14}$'),
        product_id uuid NOT NULL REFERENCES product,
        cooperative_id uuid NOT NULL REFERENCES cooperative,
        stock_item_id uuid NOT NULL REFERENCES stock_item,
        stock_factor int NOT NULL DEFAULT 1 CHECK (stock_factor > 0),
        pack text NOT NULL,
        weight_g int NOT NULL CHECK (weight_g > 0),
        price_minor bigint NOT NULL CHECK (price_minor > 0),
        currency text NOT NULL DEFAULT 'MAD' CHECK (currency = 'MAD'),
        vat_class text NOT NULL,
        sort int NOT NULL DEFAULT 0,
        active boolean NOT NULL DEFAULT true
      );
      CREATE INDEX offer_product ON offer (product_id);
      CREATE INDEX offer_stock_item ON offer (stock_item_id);

      -- Who gets what of an offer's price; the sum is the price. Computed by one function, stored, read by everybody.
      CREATE TABLE offer_component (
        offer_id uuid NOT NULL REFERENCES offer,
        kind text NOT NULL CHECK (kind IN ('producer', 'premium', 'platform_fee', 'vat')),
        amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
        PRIMARY KEY (offer_id, kind)
      );
      CREATE FUNCTION offer_assert_components() RETURNS trigger LANGUAGE plpgsql AS $f$
        DECLARE checked uuid := CASE WHEN TG_TABLE_NAME = 'offer' THEN (to_jsonb(NEW) ->> 'id')::uuid
                                     ELSE (to_jsonb(coalesce(NEW, OLD)) ->> 'offer_id')::uuid END;
        BEGIN
          IF EXISTS (
            SELECT 1 FROM offer o WHERE o.id = checked
               AND o.price_minor <> (SELECT coalesce(sum(c.amount_minor), 0) FROM offer_component c WHERE c.offer_id = o.id)
          ) THEN
            RAISE EXCEPTION 'the components of offer % do not sum to its price', checked USING ERRCODE = 'check_violation';
          END IF;
          RETURN NULL;
        END $f$;
      CREATE CONSTRAINT TRIGGER offer_components_sum AFTER INSERT OR UPDATE OR DELETE ON offer_component
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION offer_assert_components();
      CREATE CONSTRAINT TRIGGER offer_price_is_split AFTER INSERT OR UPDATE OF price_minor ON offer
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION offer_assert_components();

      -- Read model: one row serves a product page, a card in a list, a search. Rebuilt by events, never edited.
      CREATE TABLE product_document (
        product_id uuid PRIMARY KEY REFERENCES product,
        slug text NOT NULL UNIQUE,
        kind_key text NOT NULL,
        category_code text NOT NULL,
        region_iso text NOT NULL,
        cooperative_slug text NOT NULL,
        certified boolean NOT NULL,
        in_stock boolean NOT NULL,
        price_from_minor bigint NOT NULL,
        newest_at timestamptz NOT NULL,
        version int NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT app_now(),
        page_ar jsonb NOT NULL, page_fr jsonb NOT NULL, page_zgh jsonb NOT NULL, page_en jsonb NOT NULL,
        card_ar text NOT NULL, card_fr text NOT NULL, card_zgh text NOT NULL, card_en text NOT NULL,
        search_text text NOT NULL,
        search tsvector NOT NULL
      );
      CREATE INDEX product_document_newest ON product_document (newest_at DESC, product_id DESC);
      CREATE INDEX product_document_price ON product_document (price_from_minor, product_id);
      CREATE INDEX product_document_category_newest ON product_document (category_code, newest_at DESC, product_id DESC);
      CREATE INDEX product_document_category_price ON product_document (category_code, price_from_minor, product_id);
      CREATE INDEX product_document_region_newest ON product_document (region_iso, newest_at DESC, product_id DESC);
      CREATE INDEX product_document_cooperative ON product_document (cooperative_slug, newest_at DESC, product_id DESC);
      CREATE INDEX product_document_search ON product_document USING gin (search);
      CREATE INDEX product_document_trigram ON product_document USING gin (search_text gin_trgm_ops);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE product_document, offer_component, offer, stock_movement, stock_lot, stock_item, product, product_kind, category;
      DROP FUNCTION offer_assert_components()`);
  }
}
