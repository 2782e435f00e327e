import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import {
  Inject,
  Injectable,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { HttpAdapterHost, Reflector } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Redis } from 'ioredis';
import { CONFIG, type Config } from '#platform/config';
import { DomainError } from '#platform/errors';
import { LOGGER, type Logger } from '#platform/logging';
import { ACCESS, type AccessRule } from './access.rule.js';

/** How many requests of a kind one address may send in a minute. Whole villages share one address, so these are wide. */
export interface RateLimits {
  /** Writes that need neither a sign-in nor a key: carts, orders. A script can fill tables with them. */
  readonly writes: number;
  /** Each costs a password hash. Wrong passwords have a far narrower limit of their own, in `identity`. */
  readonly signIns: number;
  /** Numbers that could be tried out one after another. */
  readonly lookups: number;
}

/** Above what a village's buyers or a shop's till send; below what fills tables. */
export const RATE_LIMITS: RateLimits = { writes: 1_200, signIns: 120, lookups: 600 };

export const RATE_LIMITS_OPTION = Symbol('RATE_LIMITS_OPTION');

const LIMITED = 'tiwiza:limited';
/** Counts the route's requests under a limit that its access rule and method alone would not give it. */
export const Limited = (limit: keyof RateLimits) => SetMetadata(LIMITED, limit);

type Counter = ReturnType<FastifyInstance['createRateLimit']>;

const WINDOW_MS = 60_000;
/** Addresses counted at a time in a process; the ones longest silent are forgotten first. */
const ADDRESSES_MAX = 50_000;
/** A count that takes longer than this is not waited for. */
const REDIS_TIMEOUT_MS = 250;
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Limits what an address may send in a minute: anonymous writes always, other routes where they say so. Counts are kept
 * in the process, or in Redis where there is one, for all processes together. Without its Redis it lets everybody pass:
 * a shop that too many enter is better than one that is closed.
 */
@Injectable()
export class RateLimitGuard implements CanActivate, OnModuleInit, OnApplicationShutdown {
  private readonly counters = new Map<keyof RateLimits, Counter>();
  private redis: Redis | undefined;

  constructor(
    private readonly reflector: Reflector,
    private readonly host: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(RATE_LIMITS_OPTION) private readonly limits: RateLimits,
  ) {}

  onModuleInit(): void {
    this.redis = this.connect();
    const options = { global: false, skipOnError: true, cache: ADDRESSES_MAX, ...(this.redis ? { redis: this.redis } : {}) };
    // Not waited for: that would fix the routes' error handler before Nest has set its own.
    void this.host.httpAdapter.getInstance<FastifyInstance>().register(rateLimit, options);
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const limit = this.limitOf(context, request.method);
    if (!limit) return true;
    const counted = await this.counter(limit, request.server)(request);
    if (counted.isAllowed || !counted.isExceeded) return true;
    throw new DomainError('too_many', 'too_many', { retry_after_seconds: Math.max(1, counted.ttlInSeconds) });
  }

  private limitOf(context: ExecutionContext, method: string): keyof RateLimits | null {
    const targets = [context.getHandler(), context.getClass()];
    const named = this.reflector.getAllAndOverride<keyof RateLimits | undefined>(LIMITED, targets);
    if (named) return named;
    const open = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, targets)?.kind === 'public';
    return open && !READING.has(method) ? 'writes' : null;
  }

  private counter(limit: keyof RateLimits, server: FastifyInstance): Counter {
    const known = this.counters.get(limit);
    if (known) return known;
    const keyGenerator = (request: FastifyRequest): string => `${limit}:${normalizeIP(request.ip)}`;
    const counter = server.createRateLimit({ max: this.limits[limit], timeWindow: WINDOW_MS, keyGenerator });
    this.counters.set(limit, counter);
    return counter;
  }

  private connect(): Redis | undefined {
    if (!this.config.redisUrl) return undefined;
    const redis = new Redis(this.config.redisUrl, {
      maxRetriesPerRequest: 0,
      enableOfflineQueue: false,
      commandTimeout: REDIS_TIMEOUT_MS,
      disconnectTimeout: REDIS_TIMEOUT_MS,
    });
    redis.on('error', (error) => this.logger.warn({ err: error }, 'requests are not counted while Redis does not answer'));
    return redis;
  }
}
