import { startEmbeddedPostgres } from '#platform/embedded';

/**
 * `node embedded.program.js <folder> [uid]`: a program that runs PostgreSQL on a folder until it is told to stop, to be
 * killed and refused. It becomes the user once it is loaded, as that one may not be able to enter the checkout.
 */
const [dataDir = '', uid] = process.argv.slice(2);
if (uid !== undefined) {
  process.setgroups?.([]);
  process.setgid?.(Number(uid));
  process.setuid?.(Number(uid));
}

void startEmbeddedPostgres({ dataDir, settings: { fsync: false }, log: (step) => process.stdout.write(`${step}\n`) }).then(
  (server) => {
    process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
    process.stdout.write('ready\n');
  },
  (error: Error) => {
    process.stdout.write(`${error.name}: ${error.message}\n`);
    process.exitCode = 1;
  },
);
