import type { DynamicModule, Type } from '@nestjs/common';
import { CasesModule } from '#platform/cases';
import { ConfigModule } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { IdempotencyModule } from '#platform/idempotency';
import { OutboxModule } from '#platform/jobs';
import { LoggingModule, type Logger } from '#platform/logging';
import { MailModule } from '#platform/mail';
import { SettingsModule } from '#platform/settings';
import type { ProcessConfig } from './run.process.js';

export interface ProcessOptions {
  readonly name: string;
  readonly poolMax?: number;
}

/** What every process stands on. */
export function processModules(config: ProcessConfig, logger: Logger, { name, poolMax }: ProcessOptions): (DynamicModule | Type)[] {
  return [
    ConfigModule.with(config),
    LoggingModule.with(logger),
    DatabaseModule.with({
      url: config.databaseUrl,
      readUrl: config.databaseReadUrl,
      applicationName: `tiwiza ${name}`,
      entities: [],
      ...(poolMax === undefined ? {} : { poolMax }),
    }),
    OutboxModule,
    SettingsModule,
    CasesModule,
    IdempotencyModule,
    MailModule,
  ];
}
