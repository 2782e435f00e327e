import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { FALLBACK_LANGUAGE, isLanguage, negotiateLanguage, type Language } from '#platform/i18n';

/** Remembers the language somebody last read in, for addresses that name none. */
export const LANGUAGE_COOKIE = 'tiwiza_lang';

/** The language of an answer: the page's path, `?lang=`, what was read last, what the browser prefers, then French. */
export function requestLanguage(request: Pick<FastifyRequest, 'url' | 'headers'>): Language {
  const [path = '', query = ''] = request.url.split('?', 2);
  const first = path.split('/')[1];
  if (isLanguage(first)) return first;
  const wanted = new URLSearchParams(query).get('lang');
  if (isLanguage(wanted)) return wanted;
  const remembered = new RegExp(`(?:^|; *)${LANGUAGE_COOKIE}=([a-z]+)`).exec(request.headers.cookie ?? '')?.[1];
  if (isLanguage(remembered)) return remembered;
  return negotiateLanguage(request.headers['accept-language'], FALLBACK_LANGUAGE);
}

export const RequestLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  requestLanguage(context.switchToHttp().getRequest<FastifyRequest>()),
);
