import { codeSpans, filesEndingIn, read } from './workspace.files.js';

const readmes = new Map(
  filesEndingIn('README.md')
    .filter((file) => /^libs\/(platform\/)?[a-z-]+\/README\.md$/.test(file))
    .map((file) => [file.replace('/README.md', ''), read(file)]),
);
const sources = filesEndingIn('.ts').filter((file) => file.startsWith('libs/') && !file.includes('.spec.'));

const libOf = (file: string): string => /^libs\/(?:platform\/)?[a-z-]+/.exec(file)?.[0] ?? '';
const found = (files: readonly string[], pattern: RegExp): { name: string; lib: string }[] =>
  files.flatMap((file) => [...read(file).matchAll(pattern)].map((match) => ({ name: match[1] ?? '', lib: libOf(file) })));

/** The paragraph of a README that names its tables. */
const tablesOf = (readme: string): string[] => codeSpans((/(?:^|\. |\n)Tables?: ([\s\S]*?)(?:\n\n|$)/.exec(readme)?.[1] ?? '').replace(/\s+/g, ' '));

const tables = found(
  filesEndingIn('.ts').filter((file) => file.startsWith('migrations/')),
  /CREATE TABLE (?:IF NOT EXISTS )?(\w+)/g,
);
/** Who writes which table, by the statements in the sources. The invented market fills tables that have no way in yet. */
const writes = found(
  sources.filter((file) => !file.startsWith('libs/demo/') && !file.startsWith('libs/platform/testing/')),
  /(?:INSERT INTO|UPDATE|DELETE FROM) ([a-z_]+)\b/g,
).filter(({ name }) => tables.some((table) => table.name === name));
/** The sweeper clears what is old in one round, also the keys beside its own rows. */
const CLEARS = new Set(['libs/platform/jobs idempotency_key']);
const owners = (table: string): string[] => [...readmes].filter(([, readme]) => tablesOf(readme).includes(table)).map(([lib]) => lib);

describe('the README of a module', () => {
  it.each(tables)('is the one that names the table $name', ({ name }) => {
    expect(owners(name)).toHaveLength(1);
  });

  it('names the tables that the module writes, and it writes no others', () => {
    expect(writes.length).toBeGreaterThan(30);
    const foreign = writes.filter(({ name, lib }) => !owners(name).includes(lib) && !CLEARS.has(`${lib} ${name}`));
    expect(foreign).toEqual([]);
  });

  it('names no table that there is not', () => {
    const known = tables.map((table) => table.name);
    const named = [...readmes.values()].flatMap(tablesOf).filter((name) => /^[a-z_]+$/.test(name));
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(found(sources, /export const (\w+) = defineJob\(/g))('of $lib names the job $name that it sends', ({ name, lib }) => {
    expect(codeSpans(readmes.get(lib) ?? '')).toContain(name);
  });

  it.each(found(sources, /@HandlesJob\((\w+)\)/g))('of $lib names the job $name that it handles', ({ name, lib }) => {
    expect(codeSpans(readmes.get(lib) ?? '')).toContain(name);
  });

  it.each(found(sources, /@Sweeps\('([a-z-]+)'\)/g))('of $lib names its sweep $name', ({ name, lib }) => {
    expect(codeSpans(readmes.get(lib) ?? '')).toContain(name);
  });
});
