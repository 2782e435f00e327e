export { renderPage } from './render.js';
export { usePage, type Page, type PageContext } from './page.context.js';
export { Document, type DocumentProps } from './shell/document.js';
export type { JsonLdObject } from './shell/json-ld.js';
export { Icon, type IconName } from './icon.js';
export { Price } from './price/price.js';
export { PriceBreakdown, ShareBar, type PriceComponentView } from './price/breakdown.js';
export { ProductGrid, type ProductCardView } from './product/product-card.js';
export { Badge, type BadgeTone } from './layout/badge.js';
export { Breadcrumb, type Crumb } from './layout/breadcrumb.js';
export { Button, ButtonLink, type ButtonLook } from './layout/button.js';
export { EmptyState } from './layout/empty-state.js';
export { ErrorPage, type ErrorPageView } from './layout/error-page.js';
export { ActiveFilters, Filters, type FilterChoice, type FilterGroup } from './layout/filters.js';
export { Notice, type NoticeTone } from './layout/notice.js';
export { Pagination } from './layout/pagination.js';
export { Table, type Column } from './layout/table.js';
export { Timeline, type TimelineStep } from './layout/timeline.js';
export { Checkbox, Choice, ChoiceGroup } from './form/choice.js';
export {
  ErrorSummary,
  FieldError,
  SelectField,
  TextAreaField,
  TextField,
  type FieldErrors,
  type FieldProps,
  type SelectOption,
} from './form/field.js';
export { CsrfField, PostForm } from './form/post-form.js';
export { QuantityStepper } from './form/quantity-stepper.js';
