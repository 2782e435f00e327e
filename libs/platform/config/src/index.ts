export { ConfigError, ENVIRONMENT_VARIABLES, loadConfig, type Config, type LogLevel } from './config.js';
export { CONFIG, ConfigModule } from './config.module.js';
