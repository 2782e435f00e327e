const { rmSync } = require('node:fs');

module.exports = async () => {
  const { server, dataDir, redis } = globalThis.testServers;
  await redis?.stop();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
};
