/** More different statements than any process of ours has; what comes after them is planned each time. */
const NAMES_MAX = 500;

/**
 * Gives each SQL text a name, which makes it a prepared statement: PostgreSQL parses and plans it once a connection
 * instead of each time, which halves what a checkout of thirty small statements costs. Texts are ours and few, since
 * values are bound; a bound keeps a text that is built anew each time from filling the connections' memory.
 */
export class StatementNames {
  private readonly names = new Map<string, string>();

  /** @returns undefined when there are too many, which sends the statement unnamed */
  of(sql: string): string | undefined {
    const known = this.names.get(sql);
    if (known !== undefined || this.names.size >= NAMES_MAX) return known;
    const name = `tiwiza_${this.names.size}`;
    this.names.set(sql, name);
    return name;
  }
}
