export { STOCK_TURNED } from './catalog.jobs.js';
export { CatalogModule } from './catalog.module.js';
export { Offers, type SaleOffer } from './offer/offers.service.js';
export {
  multiplyComponents,
  PRICE_COMPONENT_KINDS,
  PRICE_SHARES,
  splitPrice,
  totalOf,
  VAT_RATES,
  type PriceComponent,
  type PriceComponentKind,
  type PriceRates,
} from './price/price.components.js';
export { Stock, StockInsufficientError, type StockUnits } from './stock/stock.service.js';
export { localise, type LocalisedText } from './text/localised.text.js';
export { Categories, type Category } from './category/categories.service.js';
export type { ProductCard, ProductOffer, ProductPage } from './product/product.document.js';
export { ProductDocuments } from './product/product.documents.service.js';
export { PRODUCT_SORTS, type ProductFilter, type ProductQuery, type ProductSort } from './product/product.query.js';
export type { Facets } from './product/product.counts.js';
export type { ProductWithStock, StockView } from './product/product.pages.js';
export { Products, type ProductAddresses, type ProductList, type Shelf } from './product/products.service.js';
export { Suggest, type Suggestion } from './suggest/suggest.service.js';
export { gs1CheckDigit, hasGs1Check, isInternalGtin } from './gtin/gtin.js';
export { HINDRANCES, TradeItems, type Hindrance, type TradeItem, type TradeSelection } from './trade/trade-items.service.js';
