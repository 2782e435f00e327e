import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '#platform/config';
import { lockHolder } from '#platform/embedded';
import { fine, wrong, type Finding } from './finding.js';
import { memory } from './memory.check.js';
import { TELLS_PROCESSES } from './process.tree.js';

const FREE_BYTES_MIN = 1_000_000_000;
const ANSWER_TIMEOUT_MS = 3_000;

/** Whether the data folder, or the folder that it would be made in, can be written. */
export function folder({ dataDir }: Config): Finding {
  const place = existsSync(dataDir) ? dataDir : dirname(dataDir);
  try {
    accessSync(place, constants.W_OK);
  } catch {
    return wrong('folder', `${place} cannot be written`, `give yourself the right to write there, or choose another folder with DATA_DIR`);
  }
  return fine('folder', existsSync(dataDir) ? `${dataDir} can be written` : `${dataDir} will be made at the first start`);
}

export function disk({ dataDir }: Config): Finding {
  const { bavail, bsize } = statfsSync(existsSync(dataDir) ? dataDir : dirname(dataDir));
  const free = bavail * bsize;
  const says = `${(free / 1e9).toFixed(1)} GB free`;
  return free >= FREE_BYTES_MIN ? fine('disk', says) : wrong('disk', says, 'make room: the database stops when the disk is full');
}

/** Whether the market runs, and if so, whether its two addresses answer. */
export async function processes(config: Config): Promise<Finding[]> {
  const holder = lockHolder(join(config.dataDir, 'start.lock'));
  if (holder === null) return [fine('market', 'is not running; npm start starts it')];
  const answered = await Promise.all([answers('web', `${config.publicWebUrl}/health/live`), answers('api', `${config.publicApiUrl}/health/ready`)]);
  return TELLS_PROCESSES ? [...answered, memory(holder.pid)] : answered;
}

async function answers(name: string, url: string): Promise<Finding> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
    const { status } = (await answer.json()) as { status?: string };
    if (answer.ok && status === 'ok') return fine(name, `${url} says ok`);
    return wrong(
      name,
      `${url} says ${status ?? answer.status}`,
      'the lines of npm start say what happened last; the other findings here may explain it',
    );
  } catch (error) {
    return wrong(
      name,
      `${url} does not answer (${(error as Error).message})`,
      'stop the market with Ctrl-C and start it again; its last lines say why',
    );
  }
}
