export { processModules, type ProcessOptions } from './process.modules.js';
export { runProcess, type ProcessConfig } from './run.process.js';
