export { ACCOUNTS } from './account/accounts.js';
export { Ledger, type AccountBalance, type JournalInput, type Posting, type StatementRow } from './journal/ledger.service.js';
export { LedgerModule } from './ledger.module.js';
