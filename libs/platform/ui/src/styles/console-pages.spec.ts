import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../../..');
const CONSOLE = join(ROOT, 'apps/web/src/console');

describe('the sheets of a console', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tiwiza-sheets-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const sheet = (name: string): string => {
    const cli = join(ROOT, 'node_modules/@tailwindcss/cli/dist/index.mjs');
    const out = join(folder, name);
    execFileSync(process.execPath, [cli, '-i', `libs/platform/ui/src/styles/${name}`, '-o', out], { cwd: ROOT, stdio: 'pipe' });
    return readFileSync(out, 'utf8').replaceAll('\\', '');
  };
  const classes = new Set(
    readdirSync(CONSOLE, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx') && !file.endsWith('.spec.tsx'))
      .flatMap((file) => [...readFileSync(join(CONSOLE, file), 'utf8').matchAll(/\bclass="([^"]+)"/g)])
      .flatMap(([, names = '']) => names.split(' ')),
  );

  it('have a rule for every class that the consoles name', () => {
    const rules = sheet('app.css') + sheet('console-pages.css');
    expect(classes.size).toBeGreaterThan(50);
    expect([...classes].filter((name) => !rules.includes(`.${name}`))).toEqual([]);
  });
});
