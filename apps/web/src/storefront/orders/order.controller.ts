import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { localise } from '#catalog';
import { OrderJourney, Tracking } from '#delivery';
import { Orders, type Order } from '#orders';
import { ConflictError, DomainError, NotFoundError } from '#platform/errors';
import { Limited, plainCode, Public, RequestLanguage, token } from '#platform/http';
import { createTranslator, LANGUAGES, type Language } from '#platform/i18n';
import { Cancellations } from '#routing';
import { SeeOther } from '../../page/answer.js';
import { orderTokenOf, rememberOrder } from '../../page/cookies.js';
import { Pages } from '../../page/pages.service.js';
import { OrderPage } from './order.page.js';
import { presentOrder } from './order.presenter.js';
import type { OrderView } from './order.view.js';
import { TrackFormPage, TrackingPage } from './track.page.js';
import type { TrackFormView } from './track.view.js';

const orderParams = z.object({ number: token(40) });
/** A link that was passed on can come with the marks of the text around it. */
const secret = z.string().max(200).overwrite(plainCode).pipe(token(64));
const orderQuery = z.object({ token: secret.optional(), placed: z.string().optional() });
const trackParams = z.object({ number: z.string().max(60) });
const trackQuery = z.object({ number: z.string().max(60).optional() });

@Controller(LANGUAGES as unknown as string[])
@Public()
export class OrderController {
  constructor(
    private readonly orders: Orders,
    private readonly journey: OrderJourney,
    private readonly cancellations: Cancellations,
    private readonly tracking: Tracking,
    private readonly pages: Pages,
  ) {}

  /** Opened by the secret in the buyer's cookie, or once by a link that carries it and then leaves the address bar. */
  @Get('orders/:number')
  async show(
    @Param({ schema: orderParams }) { number }: z.output<typeof orderParams>,
    @Query({ schema: orderQuery }) query: z.output<typeof orderQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @RequestLanguage() lang: Language,
  ) {
    const secret = query.token ?? orderTokenOf(request, number);
    if (!secret) return new SeeOther(`/${lang}/orders?number=${encodeURIComponent(number)}`);
    const order = await this.orders.openByToken(number, secret);
    if (query.token) {
      rememberOrder(request, reply, order.number, query.token);
      return new SeeOther(`/${lang}/orders/${order.number}`);
    }
    return this.pages.page(request, reply, OrderPage, await this.view(request, order, secret, lang, query.placed === '1'));
  }

  /** Pressed too late, the order's page says so and how it stands. */
  @Post('orders/:number/cancel')
  async cancel(
    @Param({ schema: orderParams }) { number }: z.output<typeof orderParams>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @RequestLanguage() lang: Language,
  ) {
    const secret = orderTokenOf(request, number);
    if (!secret) throw new NotFoundError('order', number);
    const order = await this.orders.openByToken(number, secret);
    try {
      await this.cancellations.cancel(order);
      return new SeeOther(`/${lang}/orders/${order.number}`);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const notice = { tone: 'warn', text: createTranslator(lang).error(error.code, error.params) } as const;
      return this.pages.page(request, reply, OrderPage, { ...(await this.view(request, order, secret, lang)), notice }, 409);
    }
  }

  private async view(request: FastifyRequest, order: Order, secret: string, lang: Language, fresh = false): Promise<OrderView> {
    const link = this.pages.address(request, `/orders/${order.number}?token=${secret}`);
    return presentOrder(order, await this.journey.of(order), { fresh, link }, createTranslator(lang));
  }

  @Get('track')
  async form(
    @Query({ schema: trackQuery }) { number }: z.output<typeof trackQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @RequestLanguage() lang: Language,
  ) {
    const typed = number?.replace(/[\s-]/g, '').toUpperCase();
    if (typed) return new SeeOther(`/${lang}/track/${encodeURIComponent(typed)}`);
    return this.pages.page<TrackFormView>(request, reply, TrackFormPage, {});
  }

  @Get('track/:number')
  @Limited('lookups')
  async track(
    @Param({ schema: trackParams }) { number }: z.output<typeof trackParams>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @RequestLanguage() lang: Language,
  ) {
    const t = createTranslator(lang);
    try {
      const parcel = await this.tracking.forNumber(number);
      const events = parcel.events.map((event) => ({
        at: event.occurredAt.toISOString(),
        label: t(`timeline.parcel_${event.status}`),
        note: event.location,
      }));
      return await this.pages.page(request, reply, TrackingPage, {
        number: parcel.number,
        carrier: parcel.carrier.toUpperCase(),
        status: parcel.status,
        from: localise(parcel.from.locality, lang),
        to: parcel.to,
        events,
      });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'not_found') throw error;
      return this.pages.page<TrackFormView>(request, reply, TrackFormPage, { number, error: t.error('tracking.not_found') }, 404);
    }
  }
}
