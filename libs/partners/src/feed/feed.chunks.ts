import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Database } from '#platform/database';

const CHUNK_BYTES = 256 * 1024;

/** Writes a file piece by piece into the database, never holding more than one piece. */
export class ChunkWriter {
  private readonly hash = createHash('sha256');
  private lines: string[] = [];
  private pendingBytes = 0;
  private no = 0;
  sizeBytes = 0;

  constructor(
    private readonly database: Database,
    private readonly snapshotId: string,
  ) {}

  async line(line: string): Promise<void> {
    this.lines.push(line);
    this.pendingBytes += Buffer.byteLength(line);
    if (this.pendingBytes >= CHUNK_BYTES) await this.flush();
  }

  /** @returns SHA-256 of the whole file */
  async end(): Promise<string> {
    await this.flush();
    return this.hash.digest('hex');
  }

  private async flush(): Promise<void> {
    if (this.lines.length === 0) return;
    const plain = Buffer.from(this.lines.join(''));
    this.lines = [];
    this.pendingBytes = 0;
    this.hash.update(plain);
    this.sizeBytes += plain.length;
    await this.database.execute('INSERT INTO feed_snapshot_chunk (snapshot_id, no, plain, gzipped) VALUES ($1, $2, $3, $4)', [
      this.snapshotId,
      this.no,
      plain,
      gzipSync(plain),
    ]);
    this.no += 1;
  }
}
