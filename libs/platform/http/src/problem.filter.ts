import { Catch, Inject, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#platform/config';
import type { FieldIssue } from '#platform/errors';
import { createTranslator, formatNumber, type Language } from '#platform/i18n';
import { LOGGER, type Logger } from '#platform/logging';
import { toProblem, type Problem } from './problem.js';
import { requestLanguage } from './request.language.js';
import { allowedMethods } from './route.table.js';

/** Turns a problem into what its reader gets: a document for machines, a page for people. */
export interface ProblemRenderer {
  render(problem: Problem, request: FastifyRequest, lang: Language, reply: FastifyReply): RenderedProblem;
}

interface RenderedProblem {
  readonly contentType: string;
  readonly body: string;
  /** Go there instead: a page behind sign-in asks for it. */
  readonly redirect?: string;
}

export const PROBLEM_RENDERER = Symbol('PROBLEM_RENDERER');

/** RFC 9457: type, title, status, detail, code, and the members that belong to the code. */
@Injectable()
export class ProblemJsonRenderer implements ProblemRenderer {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  render(problem: Problem, request: FastifyRequest, lang: Language) {
    const translate = createTranslator(lang);
    const document = {
      ...problem.details,
      ...withTranslatedFields(problem, lang),
      type: `${this.config.publicApiUrl}/problems/${problem.code}`,
      title: translate.error(problem.code, problem.params),
      status: problem.status,
      code: problem.code,
      params: problem.params,
      instance: request.url.split('?')[0]?.slice(0, 300),
    };
    return { contentType: 'application/problem+json; charset=utf-8', body: JSON.stringify(document) };
  }
}

/** Field errors keep their technical message and gain a sentence in the reader's language. */
export function withTranslatedFields(problem: Problem, lang: Language): { errors?: readonly unknown[] } {
  const errors = problem.details['errors'];
  if (!Array.isArray(errors)) return {};
  const translate = createTranslator(lang);
  const titleOf = ({ field, code }: FieldIssue, max: number | undefined): string => {
    if (max !== undefined) return translate.error('field.at_most', { max: formatNumber(max, lang) });
    return translate.error(translate.has(`errors.field.${code}`) ? `field.${code}` : 'field.invalid', { field });
  };
  return {
    errors: (errors as FieldIssue[]).map(({ max, ...issue }) => ({ ...issue, title: titleOf(issue, max) })),
  };
}

@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(PROBLEM_RENDERER) private readonly renderer: ProblemRenderer,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.withMethod(toProblem(error), request);
    if (problem.unexpected)
      this.logger.error({ err: error, method: request.method, route: request.routeOptions?.url }, 'a request failed unexpectedly');
    else if (problem.status === 503) this.logger.warn({ err: error, route: request.routeOptions?.url }, 'a request could not be served just now');
    const lang = requestLanguage(request);
    const { contentType, body, redirect } = this.renderer.render(problem, request, lang, reply);
    void reply
      .status(redirect === undefined ? problem.status : 303)
      .headers({
        ...problem.headers,
        ...(redirect === undefined ? {} : { location: redirect }),
        'content-type': contentType,
        'content-language': lang,
        'cache-control': 'no-store',
      })
      .send(body);
  }

  /** A path that exists for another method is a 405 that says which. */
  private withMethod(problem: Problem, request: FastifyRequest): Problem {
    if (problem.status !== 404 || request.routeOptions?.url !== undefined) return problem;
    const allowed = allowedMethods(request.server, request.url);
    // A wildcard answers to this method; it is the thing that is not there.
    if (allowed.length === 0 || allowed.includes(request.method)) return problem;
    return {
      ...problem,
      status: 405,
      code: 'method_not_allowed',
      params: { method: request.method },
      headers: { ...problem.headers, allow: allowed.join(', ') },
    };
  }
}
