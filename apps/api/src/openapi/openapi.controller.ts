import { Controller, Get, Header, HttpCode, HttpStatus } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '#platform/http';
import { Answer, type JsonAnswer } from '../answer/json.answer.js';
import { Described } from './described.js';
import { DOCS_STYLE } from './docs.style.js';
import { OpenApiDocuments } from './openapi.service.js';

const HTML_HEADERS = {
  policy: "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  cache: 'public, max-age=300',
} as const;

@Controller()
@Public()
export class OpenApiController {
  constructor(private readonly documents: OpenApiDocuments) {}

  @Get()
  @Described({ summary: 'Leads to this description', answer: 'text/html' })
  @HttpCode(HttpStatus.SEE_OTHER)
  @Header('location', '/docs')
  @Header('content-type', 'text/html; charset=utf-8')
  index(): string {
    return '<a href="/docs">/docs</a>';
  }

  @Get('openapi.json')
  @Described({ summary: 'This description, as OpenAPI 3.1', answer: z.looseObject({ openapi: z.literal('3.1.0') }), cached: true })
  document(@Answer() answer: JsonAnswer) {
    return answer.public(this.documents.get().json);
  }

  @Get('docs')
  @Described({ summary: 'This description, to read', answer: 'text/html' })
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', HTML_HEADERS.policy)
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', HTML_HEADERS.cache)
  docs(): string {
    return this.documents.get().html;
  }

  @Get('docs/style.css')
  @Described({ summary: 'How that page looks', answer: 'text/css' })
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', HTML_HEADERS.cache)
  style(): string {
    return DOCS_STYLE;
  }
}
