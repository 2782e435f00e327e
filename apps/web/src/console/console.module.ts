import { Module } from '@nestjs/common';
import { DeliveryModule } from '#delivery';
import { LedgerModule } from '#ledger';
import { OrdersModule } from '#orders';
import { RoutingModule } from '#routing';
import { ConsoleController } from './console.controller.js';
import { CooperativeDayController } from './cooperative/cooperative.controller.js';
import { DayPresenter } from './cooperative/day.presenter.js';
import { MarketPresenter } from './operator/market.presenter.js';
import { OperatorController } from './operator/operator.controller.js';

@Module({
  imports: [DeliveryModule, LedgerModule, OrdersModule, RoutingModule],
  controllers: [ConsoleController, CooperativeDayController, OperatorController],
  providers: [DayPresenter, MarketPresenter],
})
export class ConsoleModule {}
