export {
  ConflictError,
  DomainError,
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  UnauthenticatedError,
  type ErrorKind,
  type ErrorParams,
  type FieldIssue,
} from './domain.errors.js';
