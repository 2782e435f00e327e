export type ServerSettings = Readonly<Record<string, string | number | boolean>>;

/** Fit for a demonstration market on a small machine; each can be changed by the caller. */
const DEMO_SETTINGS: ServerSettings = {
  shared_buffers: '64MB',
  max_connections: 60,
  work_mem: '8MB',
  maintenance_work_mem: '32MB',
  effective_cache_size: '256MB',
  jit: false,
  // Nothing replicates from the embedded server, so the log may be short and quick.
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_wal_size: '256MB',
  min_wal_size: '48MB',
  max_worker_processes: 4,
  max_parallel_workers_per_gather: 1,
  autovacuum_max_workers: 2,
  io_method: 'sync',
  huge_pages: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: false,
  // The detail of an error quotes rows, and with them personal data.
  log_error_verbosity: 'terse',
};

/** What the runner itself relies on; not for the caller to change. */
const FIXED_SETTINGS: ServerSettings = {
  listen_addresses: '127.0.0.1',
  // No socket: its path would have to be short and writable for another user, and TCP on the loopback serves all.
  unix_socket_directories: '',
  logging_collector: false,
  log_destination: 'stderr',
  password_encryption: 'scram-sha-256',
};

/** As `-c name=value` arguments, so that a changed default reaches data folders that exist already. */
export function settingArguments(port: number, settings: ServerSettings = {}): string[] {
  const all = { ...DEMO_SETTINGS, ...settings, ...FIXED_SETTINGS, port };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${typeof value === 'boolean' ? (value ? 'on' : 'off') : value}`]);
}
