import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';

/** Reads of the read model as prepared statements: a combination of filters is planned once a connection. */
@Injectable()
export class ProductReader {
  private readonly names = new Map<string, string>();

  constructor(private readonly database: Database) {}

  read<Row extends object>(sql: string, values: readonly (string | number | boolean | readonly string[])[]): Promise<Row[]> {
    let name = this.names.get(sql);
    if (name === undefined) this.names.set(sql, (name = `products-${hash('sha1', sql, 'base64url')}`));
    return this.database.readRows<Row>(name, sql, values);
  }
}
