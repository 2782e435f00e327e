import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './source.tree.js';

const CRUISER = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');
const CRUISED = ['apps', 'libs', 'tools', 'test', 'migrations', 'scripts'];
const CRUISE_TIMEOUT_MS = 60_000;

interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface Cruise {
  readonly modules: number;
  readonly violations: readonly Violation[];
}

interface CruiseReport {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }[];
  };
}

/** Holds the imports below a folder against the rules of the repository. */
export async function cruise(folder: string): Promise<Cruise> {
  const present = new Set(readdirSync(folder));
  const args = [CRUISER, '--config', CONFIG, '--output-type', 'json', ...CRUISED.filter((name) => present.has(name))];
  const report = JSON.parse(await run(args, folder)) as CruiseReport;
  return {
    modules: report.summary.totalCruised,
    violations: report.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

async function run(args: readonly string[], cwd: string): Promise<string> {
  const limits = { cwd, maxBuffer: 64 * 1024 * 1024, timeout: CRUISE_TIMEOUT_MS };
  return (await promisify(execFile)(process.execPath, args, limits)).stdout;
}

/** A small repository of the same layout: files that import something, and what they import as empty modules. */
export class FixtureTree {
  readonly folder = mkdtempSync(join(tmpdir(), 'tiwiza-arch-'));

  constructor() {
    const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')) as { compilerOptions: object };
    this.write('tsconfig.json', JSON.stringify({ compilerOptions: { ...compilerOptions, types: [] }, include: ['**/*.ts', '**/*.tsx'] }));
    this.write('package.json', JSON.stringify({ name: 'fixture', version: '0.0.0' }));
  }

  /** `import type`, since the weakest import is the one a rule misses most easily. */
  imports(file: string, specifier: string): void {
    this.write(
      file,
      file.endsWith('.mjs')
        ? `import '${specifier}';\n`
        : `import type * as imported from '${specifier}';\nexport type Imported = typeof imported;\n`,
    );
    this.provide(file, specifier);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private provide(file: string, specifier: string): void {
    if (specifier.startsWith('node:') || specifier.includes('missing')) return;
    if (specifier.startsWith('#')) return this.writeIfNew(`libs/${specifier.slice(1)}/src/index.ts`);
    if (specifier.startsWith('.')) return this.writeIfNew(join(dirname(file), specifier).replace(/\.js$/, '.ts'));
    const folder = `node_modules/${specifier}`;
    this.write(`${folder}/package.json`, JSON.stringify({ name: specifier, version: '1.0.0', main: 'index.js', types: 'index.d.ts' }));
    this.write(`${folder}/index.js`, 'module.exports = {};\n');
    this.write(`${folder}/index.d.ts`, 'export {};\n');
  }

  private writeIfNew(path: string): void {
    try {
      this.write(path, 'export {};\n', 'wx');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }

  private write(path: string, content: string, flag = 'w'): void {
    const target = join(this.folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content, { flag });
  }
}
