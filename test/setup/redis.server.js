const { spawn, spawnSync } = require('node:child_process');
const { createServer } = require('node:net');

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** A Redis of one's own on the loopback, in memory only; null where none is installed. */
exports.startRedis = async (wishedPort) => {
  if (spawnSync('redis-server', ['--version']).status !== 0) return null;
  const port = wishedPort ?? (await freePort());
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => String(chunk).includes('Ready to accept connections') && resolve());
    exited.then((code) => reject(new Error(`redis-server ended with ${code} before it was ready`)));
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    signal(name) {
      child.kill(name);
    },
    async stop() {
      // One that was held still would not hear a SIGTERM.
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      await exited;
    },
  };
};
