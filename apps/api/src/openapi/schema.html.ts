import { html, type Html } from './html.text.js';
import type { JsonSchema } from './json.schemas.js';

interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly default?: unknown;
  readonly description?: string;
}

/** What a value may be, in a line. */
export function typeHtml(schema: JsonSchema): Html {
  const shape = schema as Shape;
  if (shape.$ref) {
    const name = shape.$ref.split('/').pop() ?? '';
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  if (shape.const !== undefined) return html`<code>${JSON.stringify(shape.const)}</code>`;
  if (shape.enum) return html`${shape.enum.map((value, index) => html`${index > 0 && ' · '}<code>${String(value)}</code>`)}`;
  if (shape.anyOf) return html`${shape.anyOf.map((one, index) => html`${index > 0 && ' or '}${typeHtml(one)}`)}`;
  if (shape.items) return html`list of ${typeHtml(shape.items)}`;
  if (typeof shape.additionalProperties === 'object' && !shape.properties) return html`map to ${typeHtml(shape.additionalProperties)}`;
  return html`${[shape.type ?? 'anything'].flat().join(' or ')}${limits(shape)}`;
}

function limits({ format, pattern, minimum, maximum, minLength, maxLength, default: fallback }: Shape): string {
  const bounds = [
    format,
    minimum !== undefined || maximum !== undefined ? `${minimum ?? ''}…${maximum ?? ''}` : undefined,
    minLength !== undefined || maxLength !== undefined ? `${minLength ?? 0}…${maxLength ?? ''} characters` : undefined,
    pattern && !format ? pattern : undefined,
    fallback !== undefined ? `else ${String(fallback)}` : undefined,
  ].filter((bound) => bound !== undefined);
  return bounds.length > 0 ? ` (${bounds.join(', ')})` : '';
}

/** The members of an object, and of the objects in it that have no name of their own. */
export function membersHtml(schema: JsonSchema): Html {
  const { properties, required = [] } = schema as Shape;
  if (!properties) return html`<p>${typeHtml(schema)}</p>`;
  const rows = Object.entries(properties).map(
    ([name, member]) =>
      html`<tr>
        <th scope="row"><code>${name}</code>${!required.includes(name) && html` <span class="soft">optional</span>`}</th>
        <td>${hasMembers(member) ? 'object' : typeHtml(member)}${describedHtml(member)}${inner(member)}</td>
      </tr>`,
  );
  return html`<table>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

const hasMembers = (schema: JsonSchema): boolean => (schema as Shape).properties !== undefined;

function describedHtml(schema: JsonSchema): Html | false {
  const { description } = schema as Shape;
  return description !== undefined && html`<p class="soft">${description}</p>`;
}

function inner(schema: JsonSchema): Html | readonly Html[] | false {
  const { items, anyOf } = schema as Shape;
  if (hasMembers(schema)) return membersHtml(schema);
  if (items && hasMembers(items)) return membersHtml(items);
  return anyOf?.filter(hasMembers).map(membersHtml) ?? false;
}
