import { parse } from 'node:querystring';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { NestLogger, type Logger } from '#platform/logging';
import { HEADER_BYTES_MAX, limitRequests, readablePath, refuseConnection } from './request.limits.js';
import { rememberRoutes } from './route.table.js';
import { validationPipe } from './validation.pipe.js';

const BODY_LIMIT_BYTES = 256 * 1024;
const QUERY_PARAMETERS_MAX = 100;
const REQUEST_TIMEOUT_MS = 30_000;
const HEADERS_TIMEOUT_MS = 15_000;
/** Connections of one process at a time; each may hold a body. A surplus one is closed at once, and is free to try again. */
const CONNECTIONS_MAX = 4_000;

export interface HttpAppOptions {
  /** The address that people or machines type. A secure one needs a proxy in front, since the servers speak plain HTTP. */
  readonly publicUrl?: string;
  readonly requestTimeoutMs?: number;
  readonly connectionsMax?: number;
}

/**
 * A Nest application on Fastify with the limits that every server of the product has: nothing waits without an end,
 * no body, header or address is larger than it may be.
 */
export async function createHttpApp(module: Type | DynamicModule, logger: Logger, options: HttpAppOptions = {}): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, limitedAdapter(options), {
    logger: new NestLogger(logger),
    rawBody: true,
    abortOnError: false,
    bufferLogs: false,
  });
  app.useGlobalPipes(validationPipe());
  app.enableShutdownHooks();
  return app;
}

function limitedAdapter({ publicUrl = '', requestTimeoutMs = REQUEST_TIMEOUT_MS, connectionsMax = CONNECTIONS_MAX }: HttpAppOptions): FastifyAdapter {
  const headersTimeout = Math.min(HEADERS_TIMEOUT_MS, requestTimeoutMs);
  const adapter = new FastifyAdapter({
    // Nest and Fastify both default to waiting for ever for a request that trickles in; Node looks only now and then.
    requestTimeout: requestTimeoutMs,
    http: { headersTimeout, connectionsCheckingInterval: Math.min(5_000, requestTimeoutMs), maxHeaderSize: HEADER_BYTES_MAX },
    connectionTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: 10_000,
    bodyLimit: BODY_LIMIT_BYTES,
    // How long a parameter may be its schema says, in the reader's language; the whole address has a limit of its own.
    routerOptions: { maxParamLength: HEADER_BYTES_MAX, ignoreTrailingSlash: true, ignoreDuplicateSlashes: true, querystringParser },
    forceCloseConnections: true,
    rewriteUrl: readablePath,
    clientErrorHandler: refuseConnection,
    // Whom a proxy serves only the proxy knows. Its word counts where there must be one, and only from our own network.
    trustProxy: publicUrl.startsWith('https:') ? ['loopback', 'linklocal', 'uniquelocal'] : false,
  });
  const server = adapter.getInstance() as unknown as FastifyInstance;
  // Fastify would take it for a body that is a string; no route means that.
  server.removeContentTypeParser('text/plain');
  server.server.maxConnections = connectionsMax;
  rememberRoutes(server);
  limitRequests(server);
  return adapter;
}

/** Bytes that are no UTF-8 come out as U+FFFD, which the schemas refuse, and not as the letters of their encoding. */
function querystringParser(query: string): ReturnType<typeof parse> {
  return parse(query, '&', '=', { maxKeys: QUERY_PARAMETERS_MAX });
}
