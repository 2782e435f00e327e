export { canonicalJson, Idempotency, type KeyedResult, type StoredResponse } from './idempotency.service.js';
export { IdempotencyModule } from './idempotency.module.js';
