import { IllegalMoveError } from '#platform/states';

/** A second press: the thing is already where the deed would have brought it. Its page shows that, which is answer enough. */
export function isDoneAlready(error: unknown): boolean {
  return error instanceof IllegalMoveError && error.params['from'] === error.params['to'];
}

/** Where a part of an order had got to when somebody answered it too late; null for any other fault. */
export function partMovedOnTo(error: unknown): string | null {
  return error instanceof IllegalMoveError && error.params['machine'] === 'fulfilment' ? String(error.params['from']) : null;
}
