import { Module } from '@nestjs/common';
import { LedgerModule } from '#ledger';
import { Payments } from './payment/payments.service.js';
import { Sales } from './sale/sales.service.js';

@Module({ imports: [LedgerModule], providers: [Payments, Sales], exports: [Payments, Sales] })
export class PaymentsModule {}
