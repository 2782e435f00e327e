import compress from '@fastify/compress';
import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Below this many bytes compression costs more than it saves. */
const COMPRESS_FROM_BYTES = 1_024;

export async function configureApi(app: NestFastifyApplication): Promise<void> {
  app.useBodyParser('application/x-www-form-urlencoded', {}, refuseForm);
  await app.register(compress as never, { global: true, threshold: COMPRESS_FROM_BYTES, encodings: ['gzip', 'br'] });
}

/** Machines send JSON. A form is what another site's page could make a browser send. */
function refuseForm(_request: unknown, _body: unknown, done: (error: Error) => void): void {
  done(new UnsupportedMediaTypeException());
}
