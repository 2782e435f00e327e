export interface RedisServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A Redis of one's own on the loopback, in memory only; null where none is installed. */
export function startRedis(): Promise<RedisServer | null>;
