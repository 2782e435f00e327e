import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#platform/config';
import { Public, requestLanguage } from '#platform/http';
import { SeeOther } from './page/answer.js';

/** What has no language: the way in, and the sign of life. */
@Controller()
@Public()
export class RootController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The same page in the reader's language: what `hreflang="x-default"` and addresses without a language lead to. */
  @Get(['', 'products', 'products/:slug', 'cooperatives', 'cooperatives/:slug', 'map', 'track', 'orders'])
  inOwnLanguage(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('vary', 'accept-language');
    return new SeeOther(`/${requestLanguage(request)}${request.url}`);
  }

  /** Asked for by whatever does not read the page's own link to the icon. */
  @Get('favicon.ico')
  icon() {
    return new SeeOther('/assets/art/logo.svg');
  }

  @Get('health/live')
  live() {
    return { status: 'ok' };
  }

  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  robots() {
    return [
      'User-agent: *',
      'Disallow: /console',
      ...['ar', 'fr', 'zgh', 'en'].flatMap((lang) => [
        `Disallow: /${lang}/console`,
        `Disallow: /${lang}/cart`,
        `Disallow: /${lang}/checkout`,
        `Disallow: /${lang}/orders`,
      ]),
      '',
      `Sitemap: ${this.config.publicWebUrl}/sitemap.xml`,
      '',
    ].join('\n');
  }
}
