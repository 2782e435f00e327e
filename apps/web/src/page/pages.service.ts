import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FunctionComponent } from 'preact';
import { Carts } from '#orders';
import { CONFIG, type Config } from '#platform/config';
import { requestLanguage, type Actor } from '#platform/http';
import { renderPage, type PageContext } from '#platform/ui';
import { HtmlPage } from './answer.js';
import { Assets } from './assets.js';
import { cartIdOf, rememberLanguage, visitorCsrf } from './cookies.js';

type Request = FastifyRequest & { actor?: Actor };

/** Makes pages: gives each what it knows of its request. */
@Injectable()
export class Pages {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly assets: Assets,
    private readonly carts: Carts,
  ) {}

  async page<View extends object>(request: Request, reply: FastifyReply, Body: FunctionComponent<View>, view: View, status = 200): Promise<HtmlPage> {
    rememberLanguage(request, reply, requestLanguage(request));
    const cartId = cartIdOf(request);
    const cartCount = cartId ? await this.carts.countPieces(cartId) : 0;
    return new HtmlPage(renderPage(this.context(request, reply, cartCount), Body, view), status);
  }

  /** For a failure: asks the database nothing, since that may be what failed. */
  withoutCart<View extends object>(request: Request, reply: FastifyReply, Body: FunctionComponent<View>, view: View): string {
    return renderPage(this.context(request, reply, 0), Body, view);
  }

  /** A page's whole address, in the reader's language, as it can be passed on. */
  address(request: Request, path: string): string {
    return `${this.config.publicWebUrl}/${requestLanguage(request)}${path}`;
  }

  private context(request: Request, reply: FastifyReply, cartCount: number): PageContext {
    const lang = requestLanguage(request);
    const { actor } = request;
    return {
      lang,
      path: request.url.replace(/^\/(ar|fr|zgh|en)(?=\/|$|\?)/, '') || '/',
      origin: this.config.publicWebUrl,
      csrf: actor?.kind === 'person' ? actor.csrfToken : visitorCsrf(request, reply),
      cartCount,
      person: actor?.kind === 'person' ? actor.name : null,
      assetUrl: (path) => this.assets.url(path),
      demo: this.assets.demo,
    };
  }
}
