import { Module } from '@nestjs/common';
import { Ledger } from './journal/ledger.service.js';

@Module({ providers: [Ledger], exports: [Ledger] })
export class LedgerModule {}
