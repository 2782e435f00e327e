/**
 * Starts the one PostgreSQL that all specs share, and a Redis where there is one, and tells the specs where by variables:
 * TEST_DATABASE_OWNER_URL, TEST_DATABASE_APP_URL, TEST_REDIS_URL. The first spec that asks for a database migrates the
 * template that the others clone.
 */
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { startRedis } = require('./redis.server.js');
const { resolveSources } = require('./source.modules.js');

/** Speed over safety: what a crash of the machine would lose is a test's database. */
const SETTINGS = { fsync: false, synchronous_commit: false, full_page_writes: false, max_connections: 200, shared_buffers: '128MB' };

module.exports = async () => {
  const restore = resolveSources();
  const { startEmbeddedPostgres } = require('../../libs/platform/embedded/src/index.ts');
  const dataDir = mkdtempSync(join(tmpdir(), 'tiwiza-test-'));
  const server = await startEmbeddedPostgres({ dataDir, settings: SETTINGS });
  restore();
  process.env.TEST_DATABASE_OWNER_URL = server.ownerUrl;
  process.env.TEST_DATABASE_APP_URL = server.appUrl;
  const redis = await startRedis();
  // A developer may do without; where it is CI, half of the proof must not go missing unseen.
  if (!redis && process.env.CI) {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
    throw new Error('CI is set and there is no redis-server: install it, so that the specs run on both queue backends');
  }
  if (redis) process.env.TEST_REDIS_URL = redis.url;
  globalThis.testServers = { server, dataDir, redis };
};
