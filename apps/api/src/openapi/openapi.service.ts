import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { RouteList } from '#platform/http';
import { docsHtml } from './docs.html.js';
import { openApiDocument, type OpenApi } from './openapi.document.js';

/** Made once, when it is first asked for: routes do not change while the process runs. */
@Injectable()
export class OpenApiDocuments {
  private made: { readonly json: string; readonly html: string } | undefined;

  constructor(
    private readonly routes: RouteList,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  get(): { readonly json: string; readonly html: string } {
    this.made ??= this.make();
    return this.made;
  }

  private make() {
    const document: OpenApi = openApiDocument(this.routes.all(), this.config.publicApiUrl);
    const json = JSON.stringify(document);
    return { json, html: docsHtml(JSON.parse(json) as OpenApi) };
  }
}
