import { Inject, Injectable } from '@nestjs/common';
import { Propagation, TransactionHost } from '@nestjs-cls/transactional';
import type { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import type pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { DATA_SOURCE, READ_POOL } from './database.tokens.js';
import { StatementNames } from './statement.names.js';

export type SqlValue = string | number | boolean | null | Date | Buffer | readonly SqlValue[] | object;

/** Stands for "every tenant" in row-level security: the market's own work (placing, routing, delivery), never a cooperative's. */
export const EVERY_TENANT = '*';
const NO_TENANT = '';

/** One of many that could not be done. */
export interface FailedItem<Item = unknown> {
  readonly item: Item;
  readonly error: unknown;
}

/**
 * SQL with bound parameters, on the transaction that is open here if there is one, else on the pool.
 * Entities go through `manager`; both share one connection and one fate.
 */
@Injectable()
export class Database {
  private readonly statements = new StatementNames();
  /** The tenant that is set in each open transaction; the setting itself ends with it. */
  private readonly tenants = new WeakMap<object, string>();

  constructor(
    private readonly host: TransactionHost<TransactionalAdapterTypeOrm>,
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(READ_POOL) private readonly readPool: pg.Pool,
  ) {}

  get manager(): EntityManager {
    return this.host.tx;
  }

  get inTransaction(): boolean {
    return this.host.isTransactionActive();
  }

  async rows<Row extends object>(sql: string, params: readonly SqlValue[] = []): Promise<Row[]> {
    return (await this.run<Row>(sql, params)).rows;
  }

  /** Exactly one row, or a bug: the caller knows that it exists. */
  async one<Row extends object>(sql: string, params: readonly SqlValue[] = []): Promise<Row> {
    const rows = await this.rows<Row>(sql, params);
    const [row] = rows;
    if (rows.length !== 1 || row === undefined) throw new Error(`expected one row, got ${rows.length}: ${sql.slice(0, 120)}`);
    return row;
  }

  async maybe<Row extends object>(sql: string, params: readonly SqlValue[] = []): Promise<Row | null> {
    return (await this.rows<Row>(sql, params))[0] ?? null;
  }

  /** Runs a statement and says how many rows it touched. */
  async execute(sql: string, params: readonly SqlValue[] = []): Promise<number> {
    return (await this.run(sql, params)).rowCount ?? 0;
  }

  /**
   * A read that may be a moment old: goes to the replica when there is one, never joins a transaction.
   * `name` makes it a prepared statement, planned once a connection.
   */
  async readRows<Row extends object>(name: string, sql: string, params: readonly SqlValue[] = []): Promise<Row[]> {
    return (await this.readPool.query({ name, text: sql, values: params as unknown[] })).rows as Row[];
  }

  /** Opens a transaction, or joins the one that is open. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.host.withTransaction(Propagation.Required, work);
  }

  /**
   * Runs `work` in a transaction that sees one tenant's rows only (or every tenant's, for the market's own work).
   * Without it the tables under row-level security show zero rows. The setting ends with the transaction; when
   * `work` joins an open transaction the former tenant is put back afterwards.
   */
  async asTenant<T>(tenant: string, work: () => Promise<T>): Promise<T> {
    if (!this.inTransaction) {
      return this.transaction(async () => {
        await this.setTenant(tenant);
        return work();
      });
    }
    const before = this.tenants.get(this.runner()) ?? NO_TENANT;
    if (before === tenant) return work();
    await this.setTenant(tenant);
    const result = await work();
    await this.setTenant(before);
    return result;
  }

  /**
   * Does something to each item behind a savepoint of its own, within the transaction that is open here: what one item
   * changed before it failed is undone, the others stay.
   * @returns what failed, which is the caller's to report
   */
  async eachApart<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<FailedItem<Item>[]> {
    const tenant = this.tenants.get(this.runner());
    const failures: FailedItem<Item>[] = [];
    for (const item of items) {
      await this.execute('SAVEPOINT apart');
      try {
        await work(item);
      } catch (error) {
        await this.execute('ROLLBACK TO SAVEPOINT apart');
        // The setting in the database went back with it.
        this.tenants.set(this.runner(), tenant ?? NO_TENANT);
        failures.push({ item, error });
      }
      await this.execute('RELEASE SAVEPOINT apart');
    }
    return failures;
  }

  private async setTenant(tenant: string): Promise<void> {
    await this.execute(`SELECT set_config('app.tenant', $1, true)`, [tenant]);
    this.tenants.set(this.runner(), tenant);
  }

  /** What stands for the open transaction: a new one each time. */
  private runner(): object {
    const { queryRunner } = this.host.tx;
    if (!queryRunner) throw new Error('there is no open transaction');
    return queryRunner;
  }

  asEveryTenant<T>(work: () => Promise<T>): Promise<T> {
    return this.asTenant(EVERY_TENANT, work);
  }

  private async run<Row extends object>(sql: string, params: readonly SqlValue[]): Promise<pg.QueryResult<Row>> {
    const runner = this.host.isTransactionActive() ? this.host.tx.queryRunner : undefined;
    if (runner) {
      const client = (await runner.connect()) as pg.PoolClient;
      return client.query<Row>(this.prepared(sql, params));
    }
    return this.pool.query<Row>(this.prepared(sql, params));
  }

  private prepared(text: string, params: readonly SqlValue[]): pg.QueryConfig {
    const name = this.statements.of(text);
    return { ...(name === undefined ? {} : { name }), text, values: params as unknown[] };
  }

  /** TypeORM's own pool, so that SQL and entities share one bound on connections. */
  private get pool(): pg.Pool {
    return (this.dataSource.driver as unknown as { master: pg.Pool }).master;
  }
}
