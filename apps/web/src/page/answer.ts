import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';

/** A page, as a handler answers it. */
export class HtmlPage {
  constructor(
    readonly html: string,
    readonly status = 200,
  ) {}
}

/** Post/Redirect/Get: after a change the browser fetches a page, so that reloading repeats nothing. */
export class SeeOther {
  constructor(readonly location: string) {}
}

/** A file to print or keep. */
export class Download {
  constructor(
    readonly bytes: Uint8Array,
    readonly contentType: string,
    readonly fileName: string,
    /** A paper is looked at, a list is kept. */
    readonly disposition: 'inline' | 'attachment' = 'inline',
  ) {}
}

/** Turns what a handler answers into HTTP, in one place. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((answer) => toBody(answer, reply)));
  }
}

function toBody(answer: unknown, reply: FastifyReply): unknown {
  if (answer instanceof HtmlPage) {
    void reply.status(answer.status).header('content-type', 'text/html; charset=utf-8').header('cache-control', 'private, no-store');
    return answer.html;
  }
  if (answer instanceof SeeOther) {
    void reply.status(303).header('location', answer.location).header('cache-control', 'no-store');
    return '';
  }
  if (answer instanceof Download) {
    void reply
      .header('content-type', answer.contentType)
      .header('content-disposition', `${answer.disposition}; filename="${answer.fileName.replace(/[^A-Za-z0-9._-]/g, '_')}"`)
      .header('cache-control', 'private, no-store');
    return Buffer.from(answer.bytes);
  }
  return answer;
}

/** Only a path on this site: never another origin, whatever was posted. */
export function localPath(path: string | undefined, fallback: string): string {
  return path !== undefined && /^\/(?![/\\])[\x21-\x7E]{0,500}$/.test(path) && !path.includes('\\') ? path : fallback;
}
