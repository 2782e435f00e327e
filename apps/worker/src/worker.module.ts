import { Module, type DynamicModule } from '@nestjs/common';
import { DeliveryModule, DeliveryRatesModule } from '#delivery';
import { IdentityModule } from '#identity';
import { PartnersModule } from '#partners';
import { JobsModule } from '#platform/jobs';
import type { Logger } from '#platform/logging';
import { processModules, type ProcessConfig } from '#platform/process';

/** Does the jobs of every module; boots only when each kind has exactly one handler. */
@Module({})
export class WorkerModule {
  static with(config: ProcessConfig, logger: Logger): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ...processModules(config, logger, { name: 'worker' }),
        IdentityModule,
        JobsModule.forWorker({ databaseUrl: config.databaseUrl, redisUrl: config.redisUrl }),
        DeliveryRatesModule,
        DeliveryModule,
        PartnersModule,
      ],
    };
  }
}
