import type { z } from 'zod';

/** What a route's controller says of it beside its path, access rule and input schemas, which are read off the handler. */
export interface RouteDescription {
  readonly summary: string;
  readonly detail?: string;
  /** The body of the answer: a schema of JSON, or the media type of a file. */
  readonly answer: z.ZodType | `${string}/${string}`;
  /** Further statuses that carry the same body (304 none), beside the handler's own. */
  readonly also?: Readonly<Record<number, string>>;
  /** Statuses of refusals that do not follow from the route's inputs and access rule. */
  readonly refuses?: readonly number[];
  /** Of a body that is read raw, so that its schema stands on no parameter. */
  readonly body?: z.ZodType;
  /** Strong ETag, 304, compression: a document that may be kept. */
  readonly cached?: true;
}

const DESCRIPTION = 'tiwiza:description';

export const Described =
  (description: RouteDescription): MethodDecorator =>
  (_target, _name, method) => {
    Reflect.defineMetadata(DESCRIPTION, description, method.value as object);
  };

export function descriptionOf(handler: object): RouteDescription | null {
  return (Reflect.getMetadata(DESCRIPTION, handler) as RouteDescription | undefined) ?? null;
}
