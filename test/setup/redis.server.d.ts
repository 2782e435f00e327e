export interface RedisServer {
  readonly url: string;
  /** SIGSTOP holds it still, so that it takes connections and answers nothing; SIGCONT lets it go on. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  stop(): Promise<void>;
}

/** A Redis of one's own on the loopback, in memory only, on a free port unless one is told; null where none is installed. */
export function startRedis(port?: number): Promise<RedisServer | null>;
