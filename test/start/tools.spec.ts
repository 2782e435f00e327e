import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OWNER_URL_VARIABLE } from '#platform/testing';
import { NpmScript, type Ended } from './npm.start.js';

jest.setTimeout(60_000);

describe('the tools, as one types them', () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'tiwiza-tools-'))));
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const run = (tool: string, ...args: readonly string[]): Promise<Ended> => new NpmScript(['run', tool, '--', ...args], { DATA_DIR: dataDir }).ended;
  const answer = async (tool: string, ...args: readonly string[]): Promise<readonly [number | null, string]> => {
    const { code, output } = await run(tool, ...args);
    expect(output).not.toMatch(/\n +at /); // A sentence, not a stack.
    return [code, output];
  };

  it.each([
    [['--orders', 'many', '--products', '5'], '--orders: "many" is not a whole number'],
    [['--products', '-5'], '--products'],
    [['--products', '2000000'], '--products is a whole number from 0 to 1000000'],
    [['--demo', '--products', '5'], '--demo and --products are two different markets: choose one'],
    [['--colour', 'red'], `Unknown option '--colour'`],
    [[], 'say which market: --demo, or --products with a number'],
  ])('npm run seed -- %j is refused with a sentence and how to use it', async (args, sentence) => {
    const [code, output] = await answer('seed', ...args);
    expect([code, output]).toEqual([1, expect.stringContaining(sentence)]);
    expect(output).toContain('npm run seed -- --products 10000 --cooperatives 500 --orders 0 --seed 1');
  });

  it('npm run post-simulator -- --help says how it is used, and does nothing', async () => {
    const [code, output] = await answer('post-simulator', '--help');
    expect([code, output]).toEqual([0, expect.stringContaining('--watch                new parcels too, until Ctrl-C')]);
    expect(output).not.toContain('Unknown option');
  });

  it('npm run reset asks, and where nobody can be asked says how to go without', async () => {
    mkdirSync(join(dataDir, 'bench'));
    expect(await answer('reset')).toEqual([1, expect.stringContaining('nobody can be asked here; say npm run reset -- --yes')]);
    expect(existsSync(dataDir)).toBe(true);
  });

  it('npm run reset -- --yes removes the folder, and is content when there is none', async () => {
    mkdirSync(join(dataDir, 'bench'));
    expect(await answer('reset', '--yes')).toEqual([0, expect.stringContaining('is removed; npm start makes a new market.')]);
    expect(existsSync(dataDir)).toBe(false);
    expect(await answer('reset', '--yes')).toEqual([0, expect.stringContaining('nothing to remove')]);
  });

  it('npm run reset keeps its hands off things that are not the market’s', async () => {
    writeFileSync(join(dataDir, 'thesis.txt'), '');
    expect(await answer('reset', '--yes')).toEqual([
      1,
      expect.stringContaining("things in it that are not the market's: thesis.txt. Move them away"),
    ]);
    expect(existsSync(join(dataDir, 'thesis.txt'))).toBe(true);
  });

  it('npm run doctor tells by its exit code whether anything is wrong', async () => {
    expect(await answer('doctor')).toEqual([0, expect.stringContaining('Everything is as it should be.')]);
    // A database that nobody has migrated.
    const url = process.env[OWNER_URL_VARIABLE] ?? '';
    const { code, output } = await new NpmScript(['run', 'doctor'], { DATA_DIR: dataDir, DATABASE_URL: url }).ended;
    expect([code, output]).toEqual([1, expect.stringMatching(/WRONG migrations +\d+ to run, the first is [\s\S]*→ npm start runs them/)]);
    const misspelt = await new NpmScript(['run', 'doctor'], { DATA_DIR: dataDir, LOG_LEVEL: 'loud' }).ended;
    expect([misspelt.code, misspelt.output]).toEqual([1, expect.stringContaining('→ change or remove LOG_LEVEL')]);
  });
});
