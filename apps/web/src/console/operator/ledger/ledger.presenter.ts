import { Injectable } from '@nestjs/common';
import { OrderFinder } from '#delivery';
import { Books } from '#ledger';
import { orderReference } from '#orders';
import type { Actor } from '#platform/http';
import type { Translator } from '#platform/i18n';
import { MAD } from '#platform/money';
import { AccountNames } from './account.names.js';
import type { JournalView, LedgerView, StatementView } from './ledger.view.js';

const PAGE = 50;
/** The roots of the chart of accounts. */
const HOLDERS = ['buyers', 'carrier', 'cooperative', 'platform', 'tax'] as const;
export type Holder = (typeof HOLDERS)[number];
export { HOLDERS };
const REFERENCE = orderReference('');

type WithoutWaiting<View> = Omit<View, 'waiting'>;

@Injectable()
export class LedgerPresenter {
  constructor(
    private readonly books: Books,
    private readonly finder: OrderFinder,
    private readonly names: AccountNames,
  ) {}

  async view(actor: Actor, t: Translator, holder: Holder | undefined, after: string | undefined): Promise<WithoutWaiting<LedgerView>> {
    const { accounts, journals, sumMinor } = await this.books.trialBalance(actor);
    const rows = await this.books.accounts(actor, { limit: PAGE + 1, after }, holder === undefined ? '' : `${holder}:`);
    const shown = rows.slice(0, PAGE);
    const names = await this.names.of(
      shown.map((row) => row.account),
      t,
    );
    const path = holder === undefined ? '/console/ledger' : `/console/ledger?holder=${holder}`;
    return {
      sum: MAD(sumMinor),
      accountCount: accounts,
      journalCount: journals,
      beginnings: [
        { path: '/console/ledger', label: t('console.ledger.all'), active: holder === undefined },
        ...HOLDERS.map((each) => ({ path: `/console/ledger?holder=${each}`, label: t(`console.ledger.holder.${each}`), active: each === holder })),
      ],
      accounts: shown.map(({ account, balanceMinor }) => ({
        account,
        name: names.get(account) ?? account,
        path: statementPath(account),
        balance: MAD(balanceMinor),
      })),
      firstPath: after === undefined ? null : path,
      nextPath: rows.length > PAGE ? `${path}${holder === undefined ? '?' : '&'}after=${encodeURIComponent(shown.at(-1)?.account ?? '')}` : null,
    };
  }

  async statement(actor: Actor, t: Translator, account: string, after: string | undefined): Promise<WithoutWaiting<StatementView>> {
    const lines = await this.books.statement(actor, account, { limit: PAGE + 1, after });
    const shown = lines.slice(0, PAGE);
    const numbers = await this.finder.numbersOf(
      actor,
      shown.map((line) => line.reference.replace(REFERENCE, '')),
    );
    return {
      account,
      name: (await this.names.of([account], t)).get(account) ?? account,
      lines: shown.map((line) => ({
        what: journalWord(line.kind, t),
        order: numbers.get(line.reference.replace(REFERENCE, '')) ?? null,
        reference: line.reference,
        at: line.recordedAt.toISOString(),
        amount: MAD(line.amountMinor),
        balance: MAD(line.balanceMinor),
      })),
      firstPath: after === undefined ? null : statementPath(account),
      nextPath: lines.length > PAGE ? `${statementPath(account)}&after=${shown.at(-1)?.journalId}` : null,
    };
  }

  /** The journals of one order: the proof of what its page says about money. */
  async journals(actor: Actor, orderId: string, t: Translator): Promise<JournalView[]> {
    const journals = await this.books.journals(actor, orderReference(orderId));
    const names = await this.names.of(
      journals.flatMap((journal) => journal.entries.map((entry) => entry.account)),
      t,
    );
    return journals.map((journal) => ({
      id: journal.id,
      what: journalWord(journal.kind, t),
      at: journal.recordedAt.toISOString(),
      entries: journal.entries.map(({ account, amountMinor }) => ({
        name: names.get(account) ?? account,
        path: statementPath(account),
        amount: MAD(amountMinor),
      })),
    }));
  }
}

const statementPath = (account: string): string => `/console/ledger/statement?account=${encodeURIComponent(account)}`;

function journalWord(kind: string, t: Translator): string {
  const key = `console.journal.${kind}`;
  return t.has(key) ? t(key) : kind;
}
