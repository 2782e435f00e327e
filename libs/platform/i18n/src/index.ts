export { LANGUAGES, LANGUAGE_NAMES, FALLBACK_LANGUAGE, isLanguage, directionOf, type Language } from './language.js';
export { negotiateLanguage } from './negotiation.js';
export { createTranslator, type Translator, type TranslationValues } from './translator.js';
export type { TranslationKey } from './catalogue.js';
export { formatNumber, formatPercent, formatMoney, formatAmount, currencyName, type MoneyFormat } from './number.format.js';
export { formatDate, formatDay, formatDateTime, formatDateRange, formatWeekday, MARKET_TIME_ZONE, type Instant } from './date.format.js';
export { formatPack, formatPackBeside } from './pack.format.js';
export { formatPhone } from './phone.format.js';
export { amountInWords, type WordsLanguage } from './amount-in-words.js';
