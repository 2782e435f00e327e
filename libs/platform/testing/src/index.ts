export { QUEUE_BACKENDS, type TestedBackend } from './queue.backends.js';
export { createTestContext, testConfig, type TestContext, type TestContextOptions } from './test.context.js';
export { APP_URL_VARIABLE, createTestDatabase, OWNER_URL_VARIABLE, TEMPLATE_DATABASE, type TestDatabase } from './test.database.js';
