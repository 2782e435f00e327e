import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Database } from '#platform/database';

/** A rate or limit that law, contract or the operator sets: a name and the shape of its value. */
export interface SettingDefinition<Value> {
  readonly name: string;
  readonly schema: z.ZodType<Value>;
}

export function defineSetting<Value>(name: string, schema: z.ZodType<Value>): SettingDefinition<Value> {
  return { name, schema };
}

/** Dated configuration rows. What is in force is asked of the database each time: nobody restarts to change a rate. */
@Injectable()
export class Settings {
  constructor(private readonly database: Database) {}

  /** The value in force now; a setting that the product needs and the database lacks is a fault of the set-up. */
  async current<Value>(definition: SettingDefinition<Value>): Promise<Value> {
    const row = await this.database.maybe<{ value: unknown }>(
      'SELECT value FROM setting WHERE name = $1 AND valid_from <= app_now() AND (valid_to IS NULL OR valid_to > app_now())',
      [definition.name],
    );
    if (!row) throw new Error(`the setting ${definition.name} has no value in force`);
    return definition.schema.parse(row.value);
  }

  /** Two values in force at the same moment, for whoever needs both on a path that many take. */
  async currentPair<First, Second>(first: SettingDefinition<First>, second: SettingDefinition<Second>): Promise<[First, Second]> {
    const rows = await this.database.rows<{ name: string; value: unknown }>(
      'SELECT name, value FROM setting WHERE name IN ($1, $2) AND valid_from <= app_now() AND (valid_to IS NULL OR valid_to > app_now())',
      [first.name, second.name],
    );
    const valueOf = <Value>({ name, schema }: SettingDefinition<Value>): Value => {
      const row = rows.find((candidate) => candidate.name === name);
      if (!row) throw new Error(`the setting ${name} has no value in force`);
      return schema.parse(row.value);
    };
    return [valueOf(first), valueOf(second)];
  }
}
