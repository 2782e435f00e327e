export { ACCOUNTS } from './account/accounts.js';
export { Books, type JournalRow, type PageAsked, type StatementLine, type TrialBalance } from './journal/books.service.js';
export { Ledger, type AccountBalance, type JournalInput, type Posting, type StatementRow } from './journal/ledger.service.js';
export { LedgerModule } from './ledger.module.js';
