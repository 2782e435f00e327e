import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createTranslator, type Language } from '#platform/i18n';
import { cooperativesOf, hasRole, type Actor, type Problem, type ProblemRenderer } from '#platform/http';
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
    const view = { status: problem.status, toConsole: worksHere(request), ...(detail === undefined ? {} : { detail }) };
    const body = this.pages.withoutCart(request, reply, FailurePage, view);
    return { contentType: 'text/html; charset=utf-8', body };
  }
}

const CONSOLE = /^(\/(ar|fr|zgh|en))?\/console([/?]|$)/;

/** An address that leads nowhere has no route, and so nobody was asked who it is: then the address itself tells. */
function worksHere({ actor, url }: FastifyRequest & { actor?: Actor }): boolean {
  if (actor === undefined) return CONSOLE.test(url);
  return actor.kind === 'person' && (hasRole(actor, 'operator') || cooperativesOf(actor).length > 0);
}
