// `npm test`: every check there is, one summary line at the end. Each step without tests of its own counts as one test.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main, NODE, prepare, ROOT, run, say, StepFailed } from './prepare.mjs';

const CHROMIUMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const total = { passed: 0, failed: 0, skipped: 0 };
const reasons = [];

async function check(name, work) {
  const started = Date.now();
  const { code, output } = await work();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (code !== 0) say(output);
  total[code === 0 ? 'passed' : 'failed'] += 1;
  return code === 0;
}

const tool =
  (...args) =>
  () =>
    run(
      NODE,
      args.map((arg, i) => (i === 0 ? join('node_modules', arg) : arg)),
      { capture: true },
    );

/** Runs a set of specs, shows its progress, and adds its counts to the sum. */
async function jest(name, args, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tiwiza-jest-'));
  const report = join(folder, 'report.json');
  say(`       ${name}`);
  const flags = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', join('node_modules', 'jest', 'bin', 'jest.js')];
  const { code, output } = await run(NODE, [...flags, '--ci', '--json', `--outputFile=${report}`, ...args], { env, capture: true });
  if (!existsSync(report)) throw new StepFailed(`${name}: the specs did not run at all.\n\n${output}`);
  const result = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(folder, { recursive: true });
  total.passed += result.numPassedTests;
  total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  total.skipped += result.numPendingTests + result.numTodoTests;
  for (const suite of result.testResults) {
    for (const test of suite.assertionResults.filter((each) => each.status === 'pending')) reasons.push(test.fullName);
  }
  if (code !== 0 && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) total.failed += 1;
  say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}: ${result.numPassedTests} passed, ${result.numFailedTests} failed`);
  if (code !== 0) say(output);
}

/** A developer may do without; where CI is set, what cannot be checked has failed. */
function skip(name, reason) {
  if (process.env.CI) {
    total.failed += 1;
    say(`FAILED ${name}: ${reason} (CI is set, so nothing is skipped)`);
    return;
  }
  total.skipped += 1;
  reasons.push(`${name}: ${reason}`);
}

await main(async () => {
  await prepare({ build: false });
  await check('types', tool('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'));
  await check('lint', tool('eslint/bin/eslint.js', '.', '--max-warnings', '0'));
  await check('format', tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'));
  await check(
    'architecture',
    tool('dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'tools', 'test', 'migrations'),
  );
  await check('dead code', tool('knip/bin/knip.js'));
  const built = await check('build', async () => {
    try {
      await prepare();
      return { code: 0, output: '' };
    } catch (error) {
      if (error instanceof StepFailed) return { code: 1, output: error.message };
      throw error;
    }
  });
  const chromium = process.env.CHROMIUM_PATH ?? CHROMIUMS.find((path) => existsSync(path));
  await jest('unit and integration', ['--testPathIgnorePatterns', 'test/e2e', 'test/faults', 'test/start']);
  for (const set of ['start', 'faults']) if (existsSync(join(ROOT, 'test', set)) && built) await jest(set, ['--runInBand', `test/${set}`]);
  if (!existsSync(join(ROOT, 'test', 'e2e'))) say('       no browser specs');
  else if (!chromium) skip('browser specs', 'no Chromium found; install it or set CHROMIUM_PATH');
  else if (built) await jest('browser', ['--runInBand', 'test/e2e'], { CHROMIUM_PATH: chromium });
  if (reasons.length > 0) say(`\nSkipped:\n${reasons.map((reason) => `- ${reason}`).join('\n')}`);
  say(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 ? 0 : 1;
});
