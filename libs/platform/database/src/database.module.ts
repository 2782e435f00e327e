import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { ClsPluginTransactional } from '@nestjs-cls/transactional';
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { ClsModule } from 'nestjs-cls';
import pg from 'pg';
import type { DataSource, EntitySchema } from 'typeorm';
import { LOGGER, type Logger } from '#platform/logging';
import { assertApplicationRole } from './application-role.js';
import { createDataSource, poolOptions } from './connection.js';
import { Database } from './database.service.js';
import { DATA_SOURCE, READ_POOL } from './database.tokens.js';

export interface DatabaseModuleOptions {
  readonly url: string;
  readonly readUrl?: string | undefined;
  readonly applicationName: string;
  /** Connections of this process for writes and, apart, for reads. */
  readonly poolMax?: number;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- what TypeORM calls an entity: a class
  readonly entities: readonly (Function | EntitySchema)[];
}

/** The one PostgreSQL connection set-up of a process; `Database` is its only door. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(READ_POOL) private readonly readPool: pg.Pool,
  ) {}

  static with(options: DatabaseModuleOptions): DynamicModule {
    const poolMax = options.poolMax ?? 8;
    const dataSource = {
      provide: DATA_SOURCE,
      useFactory: async (): Promise<DataSource> => {
        const source = createDataSource({ url: options.url, applicationName: options.applicationName, poolMax }, { entities: [...options.entities] });
        await source.initialize();
        await assertApplicationRole(source);
        return source;
      },
    };
    const readPool = {
      provide: READ_POOL,
      inject: [LOGGER],
      useFactory: (logger: Logger): pg.Pool => {
        const pool = new pg.Pool(poolOptions({ url: options.readUrl ?? options.url, applicationName: `${options.applicationName} read`, poolMax }));
        // An idle connection that the server closes is replaced at the next use; unheard, the event would end the process.
        pool.on('error', (error) => logger.warn({ err: error }, 'an idle database connection was lost'));
        return pool;
      },
    };
    const cls = ClsModule.forRoot({
      global: true,
      plugins: [
        new ClsPluginTransactional({
          imports: [],
          extraProviders: [],
          adapter: new TransactionalAdapterTypeOrm({ dataSourceToken: DATA_SOURCE }),
          enableTransactionProxy: false,
        } as ConstructorParameters<typeof ClsPluginTransactional>[0]),
      ],
    });
    return {
      module: DatabaseModule,
      imports: [cls],
      providers: [dataSource, readPool, Database],
      exports: [Database, DATA_SOURCE, READ_POOL],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.readPool.end();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
