import account from './account.json';
import checkout from './checkout.json';
import common from './common.json';
import console from './console.json';
import errors from './errors.json';
import order from './order.json';
import price from './price.json';
import storefront from './storefront.json';
import timeline from './timeline.json';

export default { account, checkout, common, console, errors, order, price, storefront, timeline };
