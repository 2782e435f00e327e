import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Below this many bytes compression costs more than it saves. */
const COMPRESS_FROM_BYTES = 1_024;

export async function configureApi(app: NestFastifyApplication): Promise<void> {
  await app.register(compress as never, { global: true, threshold: COMPRESS_FROM_BYTES, encodings: ['gzip', 'br'] });
}
