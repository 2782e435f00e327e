import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const CONTENT = join(__dirname, '..', '..', 'content');

describe('the content of the demo', () => {
  const texts = readdirSync(CONTENT)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, readFileSync(join(CONTENT, name), 'utf8')] as const);

  it.each(texts)('has the apostrophe of the interface in %s', (_name, text) => {
    expect(text.match(/.{0,20}\p{L}'.{0,20}/gu) ?? []).toEqual([]);
  });

  it.each(texts)('keeps a size with its unit in the names of %s', (_name, text) => {
    expect(text.match(/"[^"]*\d (?:g|kg|ml|l|غ|كغ|مل)"(?=,?\s*"(?:fr|en)"|\s*\})/giu) ?? []).toEqual([]);
  });
});
