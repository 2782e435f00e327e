export { PAYMENT_STATES, type PaymentStatus } from './payment/payment.states.js';
export { Payments, type CashCollected, type Payment } from './payment/payments.service.js';
export { PaymentsModule } from './payments.module.js';
export { Sales, type ParcelSale } from './sale/sales.service.js';
