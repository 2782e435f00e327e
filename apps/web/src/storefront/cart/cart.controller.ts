import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Carts, CartVersionError, Quotes, type Cart } from '#orders';
import { DomainError, NotFoundError } from '#platform/errors';
import { Public, RequestLanguage, token } from '#platform/http';
import { createTranslator, LANGUAGES, type Language } from '#platform/i18n';
import { SeeOther } from '../../page/answer.js';
import { cartIdOf, rememberCart } from '../../page/cookies.js';
import { Pages } from '../../page/pages.service.js';
import { CartPage } from './cart.page.js';
import { presentCart } from './cart.presenter.js';
import type { CartView } from './cart.view.js';

/** What one line holds at most; who adds to it beyond gets this many. */
const QUANTITY_MAX = 999;

const wholeNumber = z
  .string()
  .regex(/^\d{1,6}$/, { error: 'number' })
  .transform(Number);
const addBody = z.object({ sku: token(64), quantity: wholeNumber.default(1) });
const changeBody = z.object({ quantity: wholeNumber.pipe(z.number().max(QUANTITY_MAX, { error: 'too_big' })), version: wholeNumber.optional() });
const itemParams = z.object({ sku: token(64) });

type ItemParams = z.output<typeof itemParams>;
const EMPTY: Cart = { id: '', version: 0, lines: [], withdrawn: [] };

@Controller(LANGUAGES as unknown as string[])
@Public()
export class CartController {
  constructor(
    private readonly carts: Carts,
    private readonly quotes: Quotes,
    private readonly pages: Pages,
  ) {}

  @Get('cart')
  async show(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @RequestLanguage() lang: Language) {
    const cart = await this.present(request);
    const withdrawn = cart.withdrawn.length > 0 ? notice(lang, 'warn', 'cart.withdrawn', { count: cart.withdrawn.length }) : undefined;
    return this.pages.page(request, reply, CartPage, presentCart(cart, await this.quotes.estimate(cart), lang, withdrawn));
  }

  /** Adds to what is there already: pressing the button twice means two. */
  @Post('cart/items')
  async add(
    @Body({ schema: addBody }) { sku, quantity }: z.output<typeof addBody>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @RequestLanguage() lang: Language,
  ) {
    const cart = await this.present(request);
    const wanted = Math.min(quantity, QUANTITY_MAX);
    if (cart === EMPTY) rememberCart(request, reply, (await this.carts.createWith(sku, wanted)).id);
    else await this.carts.addItem(cart.id, sku, wanted);
    return new SeeOther(`/${lang}/cart`);
  }

  @Post('cart/items/:sku')
  async change(
    @Param({ schema: itemParams }) { sku }: ItemParams,
    @Body({ schema: changeBody }) { quantity, version }: z.output<typeof changeBody>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @RequestLanguage() lang: Language,
  ) {
    const id = cartIdOf(request);
    if (!id) throw new NotFoundError('cart');
    try {
      await this.carts.setItem(id, sku, quantity, version);
      return new SeeOther(`/${lang}/cart`);
    } catch (error) {
      if (!(error instanceof CartVersionError)) throw error;
      const view = presentCart(error.cart, await this.quotes.estimate(error.cart), lang, notice(lang, 'warn', error.code));
      return this.pages.page(request, reply, CartPage, view, 409);
    }
  }

  /** A cookie that names no open cart (too old, or ordered meanwhile) is an empty cart, not a fault. */
  private async present(request: FastifyRequest): Promise<Cart> {
    const id = cartIdOf(request);
    if (!id) return EMPTY;
    try {
      return await this.carts.get(id);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not_found') return EMPTY;
      throw error;
    }
  }
}

function notice(lang: Language, tone: 'good' | 'warn' | 'bad', code: string, params = {}): NonNullable<CartView['notice']> {
  return { tone, text: createTranslator(lang).error(code, params) };
}
