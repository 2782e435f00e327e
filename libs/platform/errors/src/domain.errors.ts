/** What kind of refusal an error is; the edge maps each kind to one HTTP status. */
export type ErrorKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not_found' | 'conflict' | 'gone' | 'too_large' | 'too_many' | 'unavailable';

export type ErrorParams = Readonly<Record<string, string | number | boolean | null>>;

/**
 * A refusal that its reader can act on.
 * `code` is stable (`stock.insufficient`) and names the translated sentence `errors.<code>`; `params` fill that
 * sentence; `details` are machine-readable extra members of the problem document.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly params: ErrorParams = {},
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = new.target.name;
  }
}

/** Unknown, or somebody else's: the answer is the same, so that ids cannot be probed. */
export class NotFoundError extends DomainError {
  constructor(what: string, id = '') {
    super('not_found', 'not_found', { what, id: id.slice(0, 80) });
  }
}

export class ForbiddenError extends DomainError {
  constructor(code = 'forbidden') {
    super('forbidden', code);
  }
}

export class UnauthenticatedError extends DomainError {
  constructor(code = 'unauthenticated') {
    super('unauthenticated', code);
  }
}

export class ConflictError extends DomainError {
  constructor(code: string, params: ErrorParams = {}, details: Readonly<Record<string, unknown>> = {}) {
    super('conflict', code, params, details);
  }
}

export interface FieldIssue {
  /** Path of the field in the request, dotted: `contact.phone`. */
  readonly field: string;
  /** Stable reason, names the sentence `errors.field.<code>`. */
  readonly code: string;
  readonly message: string;
  /** The most that would be accepted, where that is the reason. */
  readonly max?: number;
}

/** One or more fields of a request cannot be accepted as they are. */
export class InvalidInputError extends DomainError {
  constructor(readonly fields: readonly FieldIssue[]) {
    super(
      'invalid',
      'invalid',
      {
        fields: fields
          .map((issue) => issue.field)
          .join(', ')
          .slice(0, 200),
      },
      { errors: fields },
    );
  }

  static of(field: string, code: string, message = code): InvalidInputError {
    return new InvalidInputError([{ field, code, message }]);
  }
}
