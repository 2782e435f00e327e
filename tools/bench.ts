import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '#platform/config';
import { bench, BESIDE, FULL } from '../test/bench/bench.js';
import { asTable, machine } from '../test/bench/report.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

void (async () => {
  const rows = await bench(FULL, say);
  const folder = join(loadConfig().dataDir, 'bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${new Date().toISOString().replaceAll(/[:.]/g, '-')}.json`);
  writeFileSync(file, `${JSON.stringify({ machine: machine(), at: new Date().toISOString(), beside: BESIDE, rows }, null, 2)}\n`);
  say(`\n${machine()}; ${FULL.products} products; the median of ${FULL.rounds} rounds\n${BESIDE}\n\n${asTable(rows)}\n\nas JSON: ${file}`);
})();
