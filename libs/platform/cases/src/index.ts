export { Cases, type OpenCase } from './cases.service.js';
export { CasesModule } from './cases.module.js';
