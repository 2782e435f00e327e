// `node scripts/run-tool.mjs start …`: prepares the checkout, then hands over to dist/tools/<name>.js on the project's Node.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { main, NODE, prepare, ROOT } from './prepare.mjs';

const [tool, ...args] = process.argv.slice(2);

await main(async () => {
  await prepare();
  const child = spawn(NODE, ['--enable-source-maps', join(ROOT, 'dist', 'tools', `${tool}.js`), ...args], { cwd: ROOT, stdio: 'inherit' });
  // A terminal sends Ctrl-C to both, npm or a script to this process only. The tool decides when it is done; this one passes the result on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0))));
});
