import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public, RequestLanguage } from '#platform/http';
import { LANGUAGES, type Language } from '#platform/i18n';
import { Pages } from '../../page/pages.service.js';
import { MapPage } from './map.page.js';
import { MapPresenter } from './map.presenter.js';

const query = z.object({
  region: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional()
    .catch(undefined),
});

@Controller(LANGUAGES as unknown as string[])
@Public()
export class MapController {
  constructor(
    private readonly presenter: MapPresenter,
    private readonly pages: Pages,
  ) {}

  @Get('map')
  async show(
    @Query({ schema: query }) { region }: z.output<typeof query>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @RequestLanguage() lang: Language,
  ) {
    return this.pages.page(request, reply, MapPage, await this.presenter.view(region, lang));
  }
}
