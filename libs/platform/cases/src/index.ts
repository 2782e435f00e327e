export { Cases, type CaseSubject, type ClosedCase, type OpenCase, type Settlement } from './cases.service.js';
export { CasesModule } from './cases.module.js';
