import type { FastifyReply, FastifyRequest } from 'fastify';
import { newCapability } from '#platform/database';
import { LANGUAGE_COOKIE } from '#platform/http';
import type { Language } from '#platform/i18n';

const CART = 'tiwiza_cart';
const CSRF = 'tiwiza_csrf';
const DAY_SECONDS = 86_400;

type WithCookies = FastifyRequest & { cookies: Record<string, string | undefined> };
type CookieReply = FastifyReply & {
  setCookie(name: string, value: string, options: object): FastifyReply;
  clearCookie(name: string, options: object): FastifyReply;
};

/** Every cookie of the shop is out of reach of scripts and is not sent along from other sites' forms. */
function options(request: FastifyRequest, maxAgeDays: number) {
  return { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: isSecure(request), maxAge: maxAgeDays * DAY_SECONDS };
}

function isSecure(request: FastifyRequest): boolean {
  return request.server.hasDecorator('publicOrigin') && (request.server as unknown as { publicOrigin: string }).publicOrigin.startsWith('https:');
}

export const readCookie = (request: FastifyRequest, name: string): string | undefined => (request as WithCookies).cookies[name] || undefined;

export function setCookie(request: FastifyRequest, reply: FastifyReply, name: string, value: string, days: number): void {
  (reply as CookieReply).setCookie(name, value, options(request, days));
}

export function dropCookie(request: FastifyRequest, reply: FastifyReply, name: string): void {
  const { maxAge: _unused, ...rest } = options(request, 0);
  (reply as CookieReply).clearCookie(name, rest);
}

export const cartIdOf = (request: FastifyRequest): string | undefined => readCookie(request, CART);
export const rememberCart = (request: FastifyRequest, reply: FastifyReply, id: string): void => setCookie(request, reply, CART, id, 30);
export const forgetCart = (request: FastifyRequest, reply: FastifyReply): void => dropCookie(request, reply, CART);

const ORDER = 'tiwiza_order_tw';
const orderCookie = (number: string): string => `${ORDER}${number.toLowerCase().replace(/^tw|[^a-z0-9]/g, '')}`;
export const orderTokenOf = (request: FastifyRequest, number: string): string | undefined => readCookie(request, orderCookie(number));
export const rememberOrder = (request: FastifyRequest, reply: FastifyReply, number: string, token: string): void =>
  setCookie(request, reply, orderCookie(number), token, 90);

export function rememberLanguage(request: FastifyRequest, reply: FastifyReply, lang: Language): void {
  if (readCookie(request, LANGUAGE_COOKIE) !== lang) setCookie(request, reply, LANGUAGE_COOKIE, lang, 365);
}

/** Numbers of the orders that this browser can open. */
export function rememberedOrders(request: FastifyRequest): string[] {
  const names = Object.keys((request as WithCookies).cookies).filter((name) => name.startsWith(ORDER));
  return names.map((name) => `TW-${name.slice(ORDER.length).toUpperCase()}`);
}

/** The request-forgery token of a visitor without a session: the cookie's value, repeated in each form. */
export function visitorCsrf(request: FastifyRequest, reply: FastifyReply): string {
  const present = readCookie(request, CSRF);
  if (present && /^[\w-]{32}$/.test(present)) return present;
  const token = newCapability();
  (request as WithCookies).cookies[CSRF] = token;
  setCookie(request, reply, CSRF, token, 1);
  return token;
}

export const csrfCookieOf = (request: FastifyRequest): string | undefined => readCookie(request, CSRF);
