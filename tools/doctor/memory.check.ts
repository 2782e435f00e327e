import { fine, wrong, type Finding } from './finding.js';
import { memoryOf, treeOf } from './process.tree.js';

/** Idle it takes some 600 MB; under load each of its three processes may take a little more. */
const MEMORY_MAX_MB = 1_000;

/** What the market's processes hold together, with those of PostgreSQL. @param supervisor the process of `npm start` */
export function memory(supervisor: number): Finding {
  const processes = treeOf(supervisor);
  const held = memoryOf(processes);
  const says = `${Math.round(held)} MB in ${processes.length} processes`;
  return held <= MEMORY_MAX_MB
    ? fine('memory', says)
    : wrong('memory', says, 'stop the market and start it again; if it comes back, tell us what it was doing');
}
