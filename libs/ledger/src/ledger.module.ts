import { Module } from '@nestjs/common';
import { Books } from './journal/books.service.js';
import { Ledger } from './journal/ledger.service.js';

@Module({ providers: [Books, Ledger], exports: [Books, Ledger] })
export class LedgerModule {}
