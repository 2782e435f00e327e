export { type FulfilmentLine, type FulfilmentOrder } from './fulfilment/fulfilment.repository.js';
export { Escalations, type CooperativeContact, type Decision, type EscalatedPart } from './fulfilment/escalations.service.js';
export { DEAD, FULFILMENT_STATES, REFUSAL_REASONS, type FulfilmentStatus, type RefusalReason } from './fulfilment/fulfilment.states.js';
export { Cancellations, isCancellable } from './fulfilment/cancellations.service.js';
export { Fulfilments } from './fulfilment/fulfilments.service.js';
export { ACCEPTANCE_DUE, FULFILMENT_ACCEPTED, FULFILMENT_ENDED } from './routing.jobs.js';
export { RoutingModule } from './routing.module.js';
