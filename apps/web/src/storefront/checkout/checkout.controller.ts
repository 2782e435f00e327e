import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Regions } from '#cooperatives';
import { Carts, PlaceOrderService, Quotes, WITHDRAWAL, type Cart, type Quote } from '#orders';
import { newCapability } from '#platform/database';
import { DomainError } from '#platform/errors';
import { CurrentActor, Public, RequestLanguage, type Actor } from '#platform/http';
import { createTranslator, LANGUAGES, type Language, type Translator } from '#platform/i18n';
import { Settings } from '#platform/settings';
import type { FieldErrors } from '#platform/ui';
import { SeeOther } from '../../page/answer.js';
import { cartIdOf, forgetCart, rememberOrder } from '../../page/cookies.js';
import { Pages } from '../../page/pages.service.js';
import { addressKey, doubtsOf, withRegion } from './checkout.address.js';
import { checkForm, checkoutBody, expectedTotalOf, valuesOf, type CheckedForm, type CheckoutBody } from './checkout.form.js';
import { CheckoutPage } from './checkout.page.js';
import { presentPrices } from './checkout.presenter.js';
import type { CheckoutValues, CheckoutView } from './checkout.view.js';

type Outcome = Partial<Pick<CheckoutView, 'errors' | 'problem' | 'total_changed'>>;

/** `values` are the typed ones with what follows from them: the region of the postcode, and what was asked about. */
interface Judged extends CheckedForm {
  readonly values: CheckoutValues;
  readonly doubts: FieldErrors;
}

/** What a person sends with one press of a button: the request, the answer to set cookies on, the language. */
interface Visit {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly t: Translator;
}

@Controller(LANGUAGES as unknown as string[])
@Public()
export class CheckoutController {
  constructor(
    private readonly carts: Carts,
    private readonly quotes: Quotes,
    private readonly orders: PlaceOrderService,
    private readonly regions: Regions,
    private readonly settings: Settings,
    private readonly pages: Pages,
  ) {}

  @Get('checkout')
  async form(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @RequestLanguage() lang: Language) {
    const cart = await this.cart(request);
    if (!cart) return new SeeOther(`/${lang}/cart`);
    return this.show({ request, reply, t: createTranslator(lang) }, cart, null, {}, {}, newCapability());
  }

  @Post('checkout')
  async submit(
    @Body({ schema: checkoutBody }) body: CheckoutBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @RequestLanguage() lang: Language,
    @CurrentActor() actor: Actor,
  ) {
    const visit = { request, reply, t: createTranslator(lang) };
    const key = body.idempotency_key ?? newCapability();
    if (body.intent === 'place') return this.place(visit, body, key, actor);
    const cart = await this.cart(request);
    if (!cart) return new SeeOther(`/${lang}/cart`);
    return this.quote(visit, cart, valuesOf(body), {}, key);
  }

  /** The same form sent twice has the same key, so it finds the order that the first one made. */
  private async place(visit: Visit, body: CheckoutBody, key: string, actor: Actor) {
    const { request, reply, t } = visit;
    const cartId = cartIdOf(request);
    const values = valuesOf(body);
    if (!cartId) return new SeeOther(`/${t.lang}/cart`);
    const { contact, address, doubts } = await this.judge(values, t);
    try {
      if (!contact || !address || !values.delivery || Object.keys(doubts).length > 0)
        return await this.quote(visit, await this.carts.get(cartId), values, {}, key);
      const { body: order } = await this.orders.place(
        {
          cartId,
          contact,
          address,
          deliveryOption: values.delivery,
          paymentMethod: values.payment === 'card' ? 'card' : 'cod',
          lang: t.lang,
          expectedTotalMinor: expectedTotalOf(body, values.delivery),
          ...(actor.kind === 'person' ? { personId: actor.personId } : {}),
        },
        key,
      );
      rememberOrder(request, reply, order.number, order.token);
      forgetCart(request, reply);
      return new SeeOther(`/${t.lang}/orders/${order.number}?placed=1`);
    } catch (error) {
      return this.refused(visit, values, error, key);
    }
  }

  private async refused(visit: Visit, values: CheckoutValues, error: unknown, key: string) {
    if (!(error instanceof DomainError) || error.kind === 'not_found') throw error;
    const cart = await this.cart(visit.request);
    if (!cart) return new SeeOther(`/${visit.t.lang}/cart`);
    const problem = { problem: visit.t.error(error.code, error.params), total_changed: error.code === 'order.total_changed' };
    return this.quote(visit, cart, values, problem, key, 409);
  }

  private async quote(visit: Visit, cart: Cart, typed: CheckoutValues, outcome: Outcome, key: string, status = 200) {
    const { address, values, doubts, errors } = await this.judge(typed, visit.t);
    const merged = { ...outcome, errors: { ...doubts, ...errors, ...outcome.errors } };
    const refused = status === 200 && Object.keys(merged.errors).length > 0 ? 422 : status;
    try {
      const quote = address ? await this.quotes.ofCart(cart, address.postcode) : null;
      return await this.show(visit, cart, quote, values, merged, key, refused);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.show(visit, cart, null, values, { ...merged, problem: visit.t.error(error.code, error.params) }, key, 409);
    }
  }

  /** The form's fields one by one, then whether postcode and region go together. */
  private async judge(typed: CheckoutValues, t: Translator): Promise<Judged> {
    const form = checkForm(typed, t);
    if (!form.address) return { ...form, values: typed, doubts: {} };
    const { postcode } = form.address;
    const iso = await this.quotes.regionOf(postcode);
    const usual = (await this.regions.list(t.lang)).find((region) => region.iso === iso) ?? null;
    const values = withRegion(typed, usual);
    const doubts = doubtsOf(values, { postcode, known: iso !== null, usual }, t);
    return { ...form, values: { ...values, checked_address: addressKey(postcode, values) }, doubts };
  }

  private async show(
    { request, reply, t }: Visit,
    cart: Cart,
    quote: Quote | null,
    values: CheckoutValues,
    outcome: Outcome,
    key: string,
    status = 200,
  ) {
    const view: CheckoutView = {
      ...presentPrices(cart, quote, values, t),
      errors: outcome.errors ?? {},
      ...(outcome.problem ? { problem: outcome.problem, total_changed: outcome.total_changed ?? false } : {}),
      regions: (await this.regions.list(t.lang)).map((region) => ({ value: region.name, label: region.name })),
      payment_methods: ['cod'],
      idempotency_key: key,
      withdrawal_days: (await this.settings.current(WITHDRAWAL)).days,
    };
    return this.pages.page(request, reply, CheckoutPage, view, status);
  }

  private async cart(request: FastifyRequest): Promise<Cart | null> {
    const id = cartIdOf(request);
    if (!id) return null;
    try {
      const cart = await this.carts.get(id);
      return cart.lines.length > 0 ? cart : null;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not_found') return null;
      throw error;
    }
  }
}
