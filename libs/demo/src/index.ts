export { DemoModule } from './demo.module.js';
export { SeededRandom } from './market/deterministic.js';
export { ScaleOrders, type ScaleOrderWishes } from './scale/scale.orders.service.js';
export { ScaleSeed, type ScaleWishes } from './scale/scale.seed.service.js';
export { type DemoAccess } from './seed/demo.access.js';
export { DemoSeed, type DemoSeeded } from './seed/demo.seed.service.js';
export { NotEmptyError } from './seed/market.mark.js';
export { Progress } from './seed/progress.js';
