import { randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ApiKeys, People } from '#identity';
import { Database, newId } from '#platform/database';
import { DEMO_CARRIER, DEMO_NUMBERS, demoRateCards } from '../market/demo.post.js';
import { DEMO_PARTNERS, type DemoPartner } from '../people/demo.partners.js';
import { DEMO_PEOPLE } from '../people/demo.people.js';
import type { DemoAccess } from './demo.access.js';

/** Everybody who signs in or calls the demo, with secrets made up at random. */
@Injectable()
export class DemoKeys {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly apiKeys: ApiKeys,
  ) {}

  /** The carrier with its tariff and numbers; where a generated market brought it already, it gets a new secret. */
  async addPost(): Promise<DemoAccess['carriers']> {
    const webhookSecret = secret();
    const { code, name } = DEMO_CARRIER;
    await this.database.execute(
      'INSERT INTO carrier (code, name, webhook_secret) VALUES ($1, $2, $3) ON CONFLICT (code) DO UPDATE SET webhook_secret = EXCLUDED.webhook_secret',
      [code, JSON.stringify(name), webhookSecret],
    );
    await this.database.execute(
      `INSERT INTO rate_card (id, carrier_code, service, zone, weight_to_g, price_minor, cost_minor, days_from, days_to, valid_from)
       SELECT id, carrier_code, service, zone, weight_to_g, price_minor, cost_minor, days_from, days_to, valid_from
         FROM jsonb_populate_recordset(NULL::rate_card, $1::jsonb) ON CONFLICT DO NOTHING`,
      [JSON.stringify(demoRateCards().map((card) => ({ ...card, id: newId() })))],
    );
    await this.database.execute(
      'INSERT INTO tracking_number_series (carrier_code, service_indicator, next_serial, last_serial) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [code, DEMO_NUMBERS.service_indicator, DEMO_NUMBERS.next_serial, DEMO_NUMBERS.last_serial],
    );
    return { [code]: { webhookSecret } };
  }

  async addPartners(): Promise<DemoAccess['partners']> {
    const access: Record<string, DemoAccess['partners'][string]> = {};
    for (const partner of DEMO_PARTNERS) access[partner.slug] = await this.addPartner(partner);
    return access;
  }

  async addPeople(): Promise<DemoAccess['people']> {
    const access: Record<string, DemoAccess['people'][string]> = {};
    for (const { key, email, name, lang, role, cooperative, partner } of DEMO_PEOPLE) {
      const password = madeUpPassword();
      const cooperativeId = cooperative ? await this.idBySlug('cooperative', cooperative) : null;
      const partnerId = partner ? await this.idBySlug('partner', partner) : null;
      await this.people.add({ email, name, password, lang, roles: [{ role, cooperativeId, partnerId }] });
      access[key] = { email, password, ...(cooperative ? { cooperative } : {}) };
    }
    return access;
  }

  private async addPartner({ slug, name, gln, priceBasisPoints, categories, cooperatives }: DemoPartner): Promise<DemoAccess['partners'][string]> {
    const id = newId();
    const webhookSecret = `whsec_${randomBytes(24).toString('base64')}`;
    await this.database.execute('INSERT INTO partner (id, slug, name, gln, price_basis_points, webhook_secret) VALUES ($1, $2, $3, $4, $5, $6)', [
      id,
      slug,
      name,
      gln,
      priceBasisPoints,
      webhookSecret,
    ]);
    await this.database.execute(
      `INSERT INTO partner_assortment (id, partner_id, category_code, cooperative_id)
       SELECT gen_random_uuid(), $1::uuid, code, NULL::uuid FROM category WHERE code = ANY($2)
       UNION ALL SELECT gen_random_uuid(), $1::uuid, NULL, id FROM cooperative WHERE slug = ANY($3)`,
      [id, categories, cooperatives],
    );
    return { gln, key: await this.apiKeys.issue(id, 'demo'), webhookSecret };
  }

  private async idBySlug(table: 'cooperative' | 'partner', slug: string): Promise<string> {
    return (await this.database.one<{ id: string }>(`SELECT id FROM ${table} WHERE slug = $1`, [slug])).id;
  }
}

const secret = (): string => randomBytes(32).toString('base64url');

/** Four groups that one can type from a sheet of paper; letters and digits that look alike are left out. */
function madeUpPassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
