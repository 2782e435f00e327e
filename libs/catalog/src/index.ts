export { STOCK_TURNED } from './catalog.jobs.js';
export { CatalogModule } from './catalog.module.js';
export { Offers, type SaleOffer } from './offer/offers.service.js';
export {
  multiplyComponents, PRICE_COMPONENT_KINDS, PRICE_SHARES, splitPrice, totalOf, VAT_RATES,
  type PriceComponent, type PriceComponentKind, type PriceRates,
} from './price/price.components.js';
export { Stock, StockInsufficientError, type StockUnits } from './stock/stock.service.js';
export { localise, type LocalisedText } from './text/localised.text.js';
