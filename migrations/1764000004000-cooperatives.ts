import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Cooperatives1764000004000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE region (
        iso text PRIMARY KEY CHECK (iso ~ '^MA-[0-9]{2}$'),
        slug text NOT NULL UNIQUE,
        name jsonb NOT NULL,
        intro jsonb NOT NULL,
        latitude double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
        longitude double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180)
      );

      CREATE TABLE cooperative (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name jsonb NOT NULL,
        tagline jsonb NOT NULL,
        story jsonb NOT NULL,
        register_number text NOT NULL,
        union_name text,
        president jsonb NOT NULL,
        founded_year int NOT NULL CHECK (founded_year BETWEEN 1930 AND 2100),
        members int NOT NULL CHECK (members >= 0),
        women int NOT NULL CHECK (women BETWEEN 0 AND members),
        languages text[] NOT NULL DEFAULT '{}',
        phone text NOT NULL,
        status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'closed')),
        created_at timestamptz NOT NULL DEFAULT app_now()
      );

      -- Where it works. Parcels leave from the dispatch site.
      CREATE TABLE cooperative_site (
        id uuid PRIMARY KEY,
        cooperative_id uuid NOT NULL REFERENCES cooperative,
        region_iso text NOT NULL REFERENCES region,
        province text NOT NULL,
        locality jsonb NOT NULL,
        address_line jsonb NOT NULL,
        postcode text NOT NULL CHECK (postcode ~ '^[0-9]{5}$'),
        latitude double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
        longitude double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
        opening_hours jsonb NOT NULL DEFAULT '[]',
        dispatches boolean NOT NULL DEFAULT true
      );
      CREATE INDEX cooperative_site_cooperative ON cooperative_site (cooperative_id);
      CREATE UNIQUE INDEX cooperative_site_one_dispatch ON cooperative_site (cooperative_id) WHERE dispatches;

      ALTER TABLE role_assignment ADD FOREIGN KEY (cooperative_id) REFERENCES cooperative;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE role_assignment DROP CONSTRAINT role_assignment_cooperative_id_fkey;
      DROP TABLE cooperative_site, cooperative, region`);
  }
}
