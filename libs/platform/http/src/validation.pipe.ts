import { StandardSchemaValidationPipe } from '@nestjs/common';
import { InvalidInputError, type FieldIssue } from '#platform/errors';

const ISSUES_MAX = 50;

/** Schema messages that are themselves stable codes with a translated sentence; anything else reads as `invalid`. */
const CODES = new Set([
  'required',
  'too_long',
  'too_short',
  'characters',
  'number',
  'whole',
  'too_small',
  'too_big',
  'phone',
  'email',
  'postcode',
  'postcode_unknown',
  'unknown',
  'choice',
  'repeated',
  'moment',
]);

interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
  readonly code?: string;
  readonly maximum?: number | bigint;
  readonly origin?: string;
  readonly input?: unknown;
}

/** A schema's refusal as 422 with every field named. */
export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    transform: true,
    exceptionFactory: (issues) => new InvalidInputError((issues as readonly SchemaIssue[]).slice(0, ISSUES_MAX).map(toFieldIssue)),
  });
}

export function toFieldIssue(issue: SchemaIssue): FieldIssue {
  const field = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.');
  const code = codeOf(issue);
  const max = code === 'too_big' && issue.origin === 'number' && issue.maximum !== undefined ? { max: Number(issue.maximum) } : {};
  return { field: field.slice(0, 200) || 'body', code, message: issue.message.slice(0, 300), ...max };
}

function codeOf(issue: SchemaIssue): string {
  if (CODES.has(issue.message)) return issue.message;
  if (issue.message.endsWith('received undefined')) return 'required';
  if (issue.code === 'unrecognized_keys') return 'unknown';
  if (issue.code === 'too_big') return 'too_big';
  if (issue.code === 'too_small') return 'too_small';
  if (issue.code === 'invalid_value') return 'choice';
  return 'invalid';
}
