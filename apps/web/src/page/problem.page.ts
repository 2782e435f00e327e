import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createTranslator, type Language } from '#platform/i18n';
import type { Problem, ProblemRenderer } from '#platform/http';
import { FailurePage } from '../storefront/errors/error.page.js';
import { Pages } from './pages.service.js';

/** A failure as a page in the reader's language; who is not signed in is asked to. */
@Injectable()
export class ProblemPageRenderer implements ProblemRenderer {
  constructor(private readonly pages: Pages) {}

  render(problem: Problem, request: FastifyRequest, lang: Language, reply: FastifyReply) {
    if (problem.status === 401 && request.method === 'GET') {
      return { contentType: 'text/html; charset=utf-8', body: '', redirect: `/${lang}/sign-in?next=${encodeURIComponent(request.url)}` };
    }
    const translate = createTranslator(lang);
    const exact = `errors.${problem.code}`;
    const detail = translate.has(exact) && problem.code !== 'not_found' ? translate.error(problem.code, problem.params) : undefined;
    const body = this.pages.withoutCart(request, reply, FailurePage, { status: problem.status, ...(detail === undefined ? {} : { detail }) });
    return { contentType: 'text/html; charset=utf-8', body };
  }
}
