// Brings a checkout to the point where it can run: dependencies, and what is built from the sources.
// Runs on the system's Node (20.19 or newer) before anything is installed, so it uses nothing but Node itself.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
/** The Node that npm installed for the project, whatever the machine's own is. */
export const NODE = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const INSTALLED_STAMP = join(ROOT, 'node_modules', '.tiwiza-installed');
const BUILT_STAMP = join(ROOT, 'dist', '.built');
/** The shop's, and what the consoles need beside it. */
const STYLE_SHEETS = ['app.css', 'console-pages.css'];
const SOURCES = ['apps', 'libs', 'migrations', 'tools', 'test/bench', 'test/processes', 'tsconfig.json', 'tsconfig.build.json', 'package.json'];

/** A step that failed; its message is for the person at the keyboard. */
export class StepFailed extends Error {}

export function say(message) {
  process.stdout.write(`${message}\n`);
}

/** Runs a command in the checkout with the project's Node first in the path. */
export function run(command, args, { env = {}, capture = false } = {}) {
  return new Promise((resolve) => {
    const path = `${join(ROOT, 'node_modules', '.bin')}:${process.env.PATH}`;
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, PATH: path, npm_config_update_notifier: 'false', ...env },
      stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ code: 127, output: String(error) }));
    child.once('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), output }));
  });
}

export async function prepare({ build = true } = {}) {
  assertNode();
  await install();
  if (build) await buildIfChanged();
}

function assertNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new StepFailed(`Node.js ${process.versions.node} is too old: install Node.js 20.19 or newer, then try again.`);
  }
}

async function install() {
  const lock = digest([readFileSync(join(ROOT, 'package-lock.json'))]);
  if (existsSync(NODE)) {
    if (existsSync(INSTALLED_STAMP) && readFileSync(INSTALLED_STAMP, 'utf8') === lock) return;
    // Whoever ran npm by hand has no stamp. Installing again would take the packages from under a market that runs.
    if (isInstalledAsLocked()) return writeFileSync(INSTALLED_STAMP, lock);
  }
  say('Installing dependencies (about a minute, once) …');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { capture: true });
  if (code !== 0) throw new StepFailed(`npm ci failed. Is the npm registry reachable, and the disk not full?\n\n${output}`);
  writeFileSync(INSTALLED_STAMP, lock);
}

/** Whether npm's own record of what lies in node_modules names all that the lock file does, in the same versions. */
function isInstalledAsLocked() {
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(join(ROOT, 'package-lock.json'))).every(
    ([path, locked]) => path === '' || (installed[path] ? installed[path].version === locked.version : locked.optional === true),
  );
}

async function buildIfChanged() {
  const sources = fingerprintOf(SOURCES);
  if (existsSync(BUILT_STAMP) && readFileSync(BUILT_STAMP, 'utf8') === sources) return;
  say('Building …');
  rmSync(BUILT_STAMP, { force: true });
  const compiled = await run(NODE, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'], { capture: true });
  if (compiled.code !== 0) throw new StepFailed(`The sources do not compile:\n\n${compiled.output}`);
  await buildAssets();
  writeFileSync(BUILT_STAMP, sources);
}

async function buildStyleSheet(sheet) {
  const tailwind = join('node_modules', '@tailwindcss', 'cli', 'dist', 'index.mjs');
  const files = ['-i', `libs/platform/ui/src/styles/${sheet}`, '-o', `dist/assets/${sheet}`];
  const styled = await run(NODE, [tailwind, ...files, '--minify'], { capture: true });
  if (styled.code !== 0) throw new StepFailed(`The style sheet ${sheet} cannot be built:\n\n${styled.output}`);
}

/** What browsers fetch: style sheets, fonts, drawings. */
async function buildAssets() {
  const assets = join(ROOT, 'dist', 'assets');
  mkdirSync(assets, { recursive: true });
  for (const sheet of STYLE_SHEETS) await buildStyleSheet(sheet);
  cpSync(join(ROOT, 'apps', 'web', 'assets'), assets, { recursive: true });
  cpSync(join(ROOT, 'libs', 'demo', 'art', 'svg'), join(assets, 'art'), { recursive: true });
  for (const path of filesBelow(assets).filter((file) => /\.(css|svg)$/.test(file))) compressBeside(path);
}

/** As small as Brotli makes it, once, instead of less small at every request. */
function compressBeside(path) {
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
}

function fingerprintOf(paths) {
  const files = paths.flatMap((path) => filesBelow(join(ROOT, path))).sort();
  return digest(files.flatMap((file) => [file.slice(ROOT.length), readFileSync(file)]));
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
}

function digest(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** Runs a script's work; what goes wrong is told in a sentence, without a stack. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
