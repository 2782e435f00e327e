import { ConfigError, loadConfig, type Config } from '#platform/config';
import { examine } from './doctor/doctor.js';
import { asText, wrong } from './doctor/finding.js';

function configuration(): Config | ConfigError {
  try {
    return loadConfig();
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

void (async () => {
  const config = configuration();
  const findings = config instanceof ConfigError ? [wrong('settings', config.message, `change or remove ${config.variable}`)] : await examine(config);
  process.stdout.write(`${asText(findings)}\n`);
  process.exitCode = findings.some((finding) => finding.mend !== undefined) ? 1 : 0;
})();
