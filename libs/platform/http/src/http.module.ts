import { Module, type CanActivate, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.js';
import { PROBLEM_RENDERER, ProblemFilter, ProblemJsonRenderer, type ProblemRenderer } from './problem.filter.js';
import { RATE_LIMITS, RATE_LIMITS_OPTION, RateLimitGuard, type RateLimits } from './rate.limit.js';
import { RouteList } from './route.list.js';

export interface HttpOptions {
  readonly renderer?: Type<ProblemRenderer>;
  /** Asked after the access guard, in this order, so that they know who is acting. */
  readonly guards?: readonly Type<CanActivate>[];
  /** Other than what holds in service: for those who must send more, or reach a limit sooner. */
  readonly limits?: Partial<RateLimits>;
}

/**
 * Guards and filter that stand before and behind every route of an app. Counting comes first: it costs the least. The order of global guards is that of the
 * modules Nest meets; only guards of one module are sure to be asked in the order they are written.
 */
@Module({})
export class HttpModule {
  static with({ renderer = ProblemJsonRenderer, guards = [], limits = {} }: HttpOptions = {}): DynamicModule {
    return {
      module: HttpModule,
      imports: [DiscoveryModule],
      providers: [
        RouteList,
        { provide: PROBLEM_RENDERER, useClass: renderer },
        { provide: RATE_LIMITS_OPTION, useValue: { ...RATE_LIMITS, ...limits } },
        ...[RateLimitGuard, AccessGuard, ...guards].map((guard) => ({ provide: APP_GUARD, useClass: guard })),
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [RouteList],
    };
  }
}
