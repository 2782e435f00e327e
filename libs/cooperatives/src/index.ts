export { CooperativesModule } from './cooperatives.module.js';
export { Cooperatives } from './cooperative/cooperatives.service.js';
export type {
  CooperativePage,
  CooperativeProfile,
  CooperativeQuery,
  CooperativeSite,
  CooperativeSummary,
  OpeningHours,
} from './cooperative/cooperative.dto.js';
export { Regions, type Region } from './region/regions.service.js';
