import { z } from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Member {
  readonly name: string;
  readonly description?: string | undefined;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/** JSON Schema (2020-12, as OpenAPI 3.1 wants it) of zod schemas; those with an id are collected to be referred to. */
export class Schemas {
  private readonly collected = new Map<string, JsonSchema>();

  /** @param side what may be sent, or what is answered: transforms and defaults make the two differ */
  of(schema: z.ZodType, side: 'input' | 'output'): JsonSchema {
    const { $schema: _dialect, $defs: definitions = {}, ...whole } = z.toJSONSchema(schema, { io: side, unrepresentable: 'any', override: plain });
    for (const [id, definition] of Object.entries(definitions)) this.collected.set(id, pointed(definition) as JsonSchema);
    return pointed(whole) as JsonSchema;
  }

  /** The members of an object schema, as parameters are described. */
  members(schema: z.ZodType | null): Member[] {
    if (!schema) return [];
    const { properties = {}, required = [] } = this.of(schema, 'input') as { properties?: Record<string, JsonSchema>; required?: string[] };
    return Object.entries(properties).map(([name, member]) => ({ name, required: required.includes(name), schema: member }));
  }

  named(): Record<string, JsonSchema> {
    return Object.fromEntries([...this.collected].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** Bounds that every whole number has in JavaScript say nothing about the field. */
function plain({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

function pointed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === '$ref' && typeof member === 'string' ? member.replace('#/$defs/', '#/components/schemas/') : pointed(member),
    ]),
  );
}
