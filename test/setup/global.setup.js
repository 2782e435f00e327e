/**
 * Starts the one PostgreSQL that all specs share, and a Redis where there is one, and tells the specs where by variables:
 * TEST_DATABASE_OWNER_URL, TEST_DATABASE_APP_URL, TEST_REDIS_URL. The first spec that asks for a database migrates the
 * template that the others clone.
 */
const { mkdtempSync } = require('node:fs');
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
  if (redis) process.env.TEST_REDIS_URL = redis.url;
  globalThis.testServers = { server, dataDir, redis };
};
