import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
export const exists = (file: string): boolean => existsSync(join(ROOT, file));

const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.data']);

/** Every file of the checkout whose name ends so, relative to its root. */
export function filesEndingIn(ending: string, folder = ROOT): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : filesEndingIn(ending, path);
    return entry.name.endsWith(ending) ? [relative(ROOT, path)] : [];
  });
}

/** The rows of the table under a heading of a Markdown file, each a list of its cells. */
export function tableUnder(markdown: string, heading: string): string[][] {
  const section = markdown.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`no section "${heading}"`);
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  // The header and the line below it.
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

export const codeSpans = (markdown: string): string[] => [...markdown.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');

/** Where a relative link of a Markdown file leads, without the part after #. Addresses elsewhere are left out. */
export function linksOf(file: string): { target: string; path: string }[] {
  const prose = read(file).replace(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => ({ target, path: join(dirname(file), decodeURI(target.split('#')[0] ?? '')) }));
}
