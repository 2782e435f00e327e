import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.js';
import { PROBLEM_RENDERER, ProblemFilter, ProblemJsonRenderer, type ProblemRenderer } from './problem.filter.js';

/** Guard and filter that stand before and behind every route of an app. */
@Module({})
export class HttpModule {
  static with(renderer: Type<ProblemRenderer> = ProblemJsonRenderer, imports: NonNullable<DynamicModule['imports']> = []): DynamicModule {
    return {
      module: HttpModule,
      imports: [DiscoveryModule, ...imports],
      providers: [
        { provide: PROBLEM_RENDERER, useClass: renderer },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
