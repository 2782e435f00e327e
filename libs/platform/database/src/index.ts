export { APPLICATION_ROLE, createDataSource, poolOptions, type ConnectionOptions } from './connection.js';
export { DatabaseModule, type DatabaseModuleOptions } from './database.module.js';
export { Database, EVERY_TENANT, type FailedItem, type SqlValue } from './database.service.js';
export { DATA_SOURCE, READ_POOL } from './database.tokens.js';
export { newCapability, newId, uuidOf } from './id.js';
export { migrate, pendingMigrations, QUEUE_SCHEMA } from './migrate.js';
export { Transactional } from '@nestjs-cls/transactional';
