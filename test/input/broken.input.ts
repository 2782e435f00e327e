/** What people, partners and attackers send in place of a value. */

const MEGABYTE = 1024 * 1024;

/** JSON texts of no use as a string field, by what is wrong with them. Escapes, since JSON itself may carry them. */
export const BROKEN_STRINGS: Readonly<Record<string, string>> = {
  'NUL inside': String.raw`"a\u0000b"`,
  'a lone high surrogate': String.raw`"a\ud800"`,
  'a lone low surrogate': String.raw`"\udc00b"`,
  'a direction override': String.raw`"\u202egnirts"`,
  'a direction isolate': String.raw`"\u2067a"`,
  'an escape character': String.raw`"\u001b[31m"`,
  'what is left of bytes that are no UTF-8': String.raw`"caf\ufffd"`,
  nothing: '""',
  'blanks alone': '"   "',
  'ten thousand letters': JSON.stringify('x'.repeat(10_000)),
  'a number': '5',
  'a huge number': '1e400',
  truth: 'true',
  'a list': '["a"]',
  'an object': '{"a": "b"}',
  'ten thousand lists in each other': `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
};

/** JSON texts of no use as a whole number that counts things. */
export const BROKEN_NUMBERS: Readonly<Record<string, string>> = {
  'a negative number': '-1',
  'a fraction': '1.5',
  'beyond what a number can hold': '1e400',
  'beyond what is exact': '9007199254740993',
  'more than anybody needs': '1000000',
  'a number as text': '"3"',
  text: '"three"',
  truth: 'true',
  nothing: 'null',
  'a list': '[1]',
  'an object': '{"value": 1}',
  'ten thousand objects in each other': `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
};

/** Whole bodies that are no document at all, and the status of their refusal. */
export const BROKEN_BODIES: readonly (readonly [string, string | Buffer, number])[] = [
  ['nothing', '', 422],
  ['half a document', '{"a": ', 422],
  ['words', 'hello', 422],
  ['a list', '[]', 422],
  ['null', 'null', 422],
  ['a number', '1e400', 422],
  ['a string', '"text"', 422],
  ['ten thousand lists in each other', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 422],
  ['ten thousand unclosed lists', '['.repeat(10_000), 422],
  ['a prototype', '{"__proto__": {"admin": true}}', 422],
  ['a constructor', '{"constructor": {"prototype": {"admin": true}}}', 422],
  ['NUL bytes', Buffer.alloc(64), 422],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), 422],
  ['a body of a megabyte', JSON.stringify({ a: 'x'.repeat(MEGABYTE) }), 413],
];

/** Query values that no parameter means, percent-encoded. */
export const BROKEN_QUERY_VALUES: Readonly<Record<string, string>> = {
  'NUL inside': 'a%00b',
  'a direction override': '%E2%80%AEabc',
  'bytes that are no UTF-8': 'caf%FF%FE',
  'a thousand letters': 'x'.repeat(1_000),
};

/** Ids that name nothing, percent-encoded as they stand in a path. */
export const UNKNOWN_IDS: readonly string[] = [
  'none',
  '0',
  '-1',
  '01890000-0000-7000-8000-000000000000',
  '%27%20OR%201%3D1%20--',
  '%00',
  '%2500',
  '%ff',
  '%ED%A0%80',
  '%E2%80%AEabc',
  '..%2f..%2fetc%2fpasswd',
  '%252e%252e%252fpasswd',
  'a%2Fb',
  '__proto__',
  'constructor',
  'x'.repeat(300),
];

/** Values put in place of one member of a JSON document, at a path like `address.postcode`. */
export function withMember(document: object, path: string, json: string): string {
  const MARK = '@@broken@@';
  const copy = structuredClone(document) as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const parent = steps.reduce((node, step) => (node[step] ??= {}) as Record<string, unknown>, copy);
  parent[last] = MARK;
  return JSON.stringify(copy).replace(JSON.stringify(MARK), () => json);
}

/** The same document without one member. */
export function withoutMember(document: object, path: string): string {
  const copy = structuredClone(document) as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const parent = steps.reduce((node, step) => node[step] as Record<string, unknown>, copy);
  Reflect.deleteProperty(parent, last);
  return JSON.stringify(copy);
}

/** Every member of a document that holds a text or a number, as `address.postcode`. */
export function leavesOf(document: object, prefix = ''): { readonly path: string; readonly value: unknown }[] {
  return Object.entries(document).flatMap(([name, value]: [string, unknown]) => {
    const path = `${prefix}${name}`;
    return typeof value === 'object' && value !== null ? leavesOf(value, `${path}.`) : [{ path, value }];
  });
}
