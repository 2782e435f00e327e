import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { loadConfig } from '#platform/config';
import { lockHolder } from '#platform/embedded';

/** What the market itself puts into its data folder. Anything else in there means that it is not only ours. */
const OURS = new Set(['postgres', 'bench', 'files', 'demo-access.json', 'start.lock']);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** @returns what stands in the way, or null */
function obstacle(dataDir: string): string | null {
  const holder = lockHolder(join(dataDir, 'start.lock')) ?? lockHolder(join(dataDir, 'postgres', 'server.lock'));
  if (holder !== null) return `the market runs on this folder (process ${holder.pid}). Stop it first with Ctrl-C.`;
  const foreign = readdirSync(dataDir).filter((name) => !OURS.has(name));
  if (foreign.length > 0)
    return `there are things in it that are not the market's: ${foreign.join(', ')}. Move them away, or remove the folder yourself.`;
  return null;
}

async function agreed(dataDir: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Error('nobody can be asked here; say npm run reset -- --yes');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Remove ${dataDir} with the whole market in it? Type yes: `);
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}

async function reset(): Promise<number> {
  const { values } = parseArgs({ options: { yes: { type: 'boolean', default: false } } });
  const { dataDir } = loadConfig();
  if (!existsSync(dataDir)) {
    say(`${dataDir} is not there; nothing to remove.`);
    return 0;
  }
  const reason = obstacle(dataDir);
  if (reason !== null) throw new Error(`${dataDir} is not removed: ${reason}`);
  if (!values.yes && !(await agreed(dataDir))) {
    say('Nothing was removed.');
    return 1;
  }
  rmSync(dataDir, { recursive: true });
  say(`${dataDir} is removed; npm start makes a new market.`);
  return 0;
}

void reset().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
