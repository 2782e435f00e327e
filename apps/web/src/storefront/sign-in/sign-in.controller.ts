import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SESSION_COOKIE, Sessions } from '#identity';
import { DomainError } from '#platform/errors';
import { CurrentActor, Limited, Public, RequestLanguage, text, type Actor } from '#platform/http';
import { createTranslator, LANGUAGES, type Language } from '#platform/i18n';
import { localPath, SeeOther } from '../../page/answer.js';
import { dropCookie, readCookie, setCookie } from '../../page/cookies.js';
import { Pages } from '../../page/pages.service.js';
import { SignInPage } from './sign-in.page.js';

const SESSION_DAYS = 14;
const next = z.string().max(500).optional();
const signInBody = z.object({ email: text({ min: 0, max: 254 }).default(''), password: z.string().max(1_000).default(''), next });
const signInQuery = z.object({ next });

@Controller(LANGUAGES as unknown as string[])
@Public()
export class SignInController {
  constructor(
    private readonly sessions: Sessions,
    private readonly pages: Pages,
  ) {}

  /** Whoever is signed in already is brought where the form would have led. */
  @Get('sign-in')
  form(
    @CurrentActor() actor: Actor,
    @Query({ schema: signInQuery }) query: z.output<typeof signInQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (actor.kind === 'person') return new SeeOther(localPath(query.next, '/console'));
    return this.pages.page(request, reply, SignInPage, query.next === undefined ? {} : { next: localPath(query.next, '/console') });
  }

  @Post('sign-in')
  @Limited('signIns')
  async signIn(
    @Body({ schema: signInBody }) body: z.output<typeof signInBody>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @RequestLanguage() lang: Language,
  ) {
    try {
      const session = await this.sessions.signIn(body.email, body.password, request.ip);
      setCookie(request, reply, SESSION_COOKIE, session.token, SESSION_DAYS);
      return new SeeOther(localPath(body.next, '/console'));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const wait = error.params['retry_after_seconds'];
      if (typeof wait === 'number') void reply.header('retry-after', String(wait));
      const view = { email: body.email, error: createTranslator(lang).error(error.code, error.params), next: localPath(body.next, '/console') };
      return this.pages.page(request, reply, SignInPage, view, error.kind === 'too_many' ? 429 : 422);
    }
  }

  @Post('sign-out')
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @RequestLanguage() lang: Language) {
    const token = readCookie(request, SESSION_COOKIE);
    if (token) await this.sessions.signOut(token);
    dropCookie(request, reply, SESSION_COOKIE);
    return new SeeOther(`/${lang}/`);
  }
}
