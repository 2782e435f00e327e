import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Public, requestLanguage } from '#platform/http';
import { SeeOther } from './page/answer.js';

/** What has no language: the way in, and the sign of life. */
@Controller()
@Public()
export class RootController {
  @Get()
  home(@Req() request: FastifyRequest) {
    return new SeeOther(`/${requestLanguage(request)}/`);
  }

  @Get('health/live')
  live() {
    return { status: 'ok' };
  }

  @Get('robots.txt')
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
    ].join('\n');
  }
}
