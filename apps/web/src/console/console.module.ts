import { Module } from '@nestjs/common';
import { DeliveryModule } from '#delivery';
import { LedgerModule } from '#ledger';
import { OrdersModule } from '#orders';
import { RoutingModule } from '#routing';
import { ConsoleController } from './console.controller.js';
import { CooperativeDayController } from './cooperative/cooperative.controller.js';
import { DayPresenter } from './cooperative/day.presenter.js';
import { CasesController } from './operator/cases/cases.controller.js';
import { CasesPresenter } from './operator/cases/cases.presenter.js';
import { AccountNames } from './operator/ledger/account.names.js';
import { LedgerController } from './operator/ledger/ledger.controller.js';
import { LedgerPresenter } from './operator/ledger/ledger.presenter.js';
import { MailController } from './operator/mail/mail.controller.js';
import { OperatorDeeds } from './operator/operator.deeds.js';
import { OperatorPages } from './operator/operator.pages.js';
import { OperatorOrdersController } from './operator/orders/orders.controller.js';
import { OrdersPresenter } from './operator/orders/orders.presenter.js';
import { QueuesController } from './operator/queues/queues.controller.js';
import { QueuesPresenter } from './operator/queues/queues.presenter.js';
import { TrackingController } from './operator/tracking/tracking.controller.js';
import { TrackingPresenter } from './operator/tracking/tracking.presenter.js';

const OPERATOR_PAGES = [CasesController, LedgerController, MailController, OperatorOrdersController, QueuesController, TrackingController];
const OPERATOR = [AccountNames, CasesPresenter, LedgerPresenter, OperatorDeeds, OperatorPages, OrdersPresenter, QueuesPresenter, TrackingPresenter];

@Module({
  imports: [DeliveryModule, LedgerModule, OrdersModule, RoutingModule],
  controllers: [ConsoleController, CooperativeDayController, ...OPERATOR_PAGES],
  providers: [DayPresenter, ...OPERATOR],
})
export class ConsoleModule {}
