import { SetMetadata } from '@nestjs/common';
import type { Role } from './actor.js';

/** Who may call a route. */
export type AccessRule =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed_in' }
  | { readonly kind: 'roles'; readonly roles: readonly Role[] }
  | { readonly kind: 'partner' }
  | { readonly kind: 'token' }
  | { readonly kind: 'signature' };

/** The metadata's key on a handler or its controller. */
export const ACCESS = 'tiwiza:access';
const access = (rule: AccessRule) => SetMetadata(ACCESS, rule);

/** Anybody; a capability in the request (cart id, order token) may still be asked for by the service. */
export const Public = () => access({ kind: 'public' });
export const SignedIn = () => access({ kind: 'signed_in' });
export const ForRoles = (...roles: Role[]) => access({ kind: 'roles', roles });
export const ForPartners = () => access({ kind: 'partner' });
/** Whoever holds the secret of one thing (an order), sent as a bearer token; the service opens the thing by it. */
export const ByToken = () => access({ kind: 'token' });
/** A sender that proves itself by a signature over the raw body, which the controller's service verifies first of all. */
export const BySignature = () => access({ kind: 'signature' });
