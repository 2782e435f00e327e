import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NestLogger, type Logger } from '#platform/logging';
import { rememberRoutes } from './route.table.js';
import { validationPipe } from './validation.pipe.js';

const BODY_LIMIT_BYTES = 256 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * A Nest application on Fastify with the limits that every server of the product has: nothing waits without an end,
 * no body is larger than it may be, no parameter longer.
 */
export async function createHttpApp(module: Type | DynamicModule, logger: Logger): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    // Nest and Fastify both default to waiting for ever for a request that trickles in.
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: 10_000,
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true, ignoreDuplicateSlashes: true },
    forceCloseConnections: true,
    // A broken percent-encoding is an unknown path, not a fault.
    frameworkErrors: (_error: Error, _request: FastifyRequest, reply: FastifyReply) => {
      void reply
        .status(404)
        .header('content-type', 'application/problem+json; charset=utf-8')
        .send(JSON.stringify({ type: 'about:blank', title: 'Not found', status: 404, code: 'not_found' }));
    },
  });
  rememberRoutes(adapter.getInstance() as never);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLogger(logger),
    rawBody: true,
    abortOnError: false,
    bufferLogs: false,
  });
  app.useGlobalPipes(validationPipe());
  app.enableShutdownHooks();
  return app;
}
