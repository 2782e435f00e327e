import { createServer } from 'node:net';
import type { Config } from '#platform/config';
import { StartError } from './start.error.js';

const PORT_MAX = 65_535;
const NEXT_TRY = 100;

/** Told before anything is started, as a process that cannot listen would only say so after the others are up. */
export async function assertPortsFree({ webPort, apiPort }: Config): Promise<void> {
  await assertFree(webPort, 'WEB_PORT');
  await assertFree(apiPort, 'API_PORT');
}

function assertFree(port: number, variable: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      const reason = code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${code})`;
      const other = port + NEXT_TRY > PORT_MAX ? port - NEXT_TRY : port + NEXT_TRY;
      const remedy = code === 'EADDRINUSE' ? 'Stop that program, or choose' : 'Choose';
      reject(new StartError(`port ${port} (${variable}) ${reason}. ${remedy} another port: ${variable}=${other} npm start`));
    });
    server.listen(port, '0.0.0.0', () => server.close(() => resolve()));
  });
}
