import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { Carts, CartVersionError, Quotes, type Cart } from '#orders';
import { CONFIG, type Config } from '#platform/config';
import { ConflictError } from '#platform/errors';
import { Public, RequestLanguage } from '#platform/http';
import type { Language } from '#platform/i18n';
import { Answer, type JsonAnswer } from '../answer/json.answer.js';
import { Described } from '../openapi/described.js';
import * as answers from './cart.answers.js';
import {
  cartItemParams,
  cartParams,
  quoteBody,
  setItemBody,
  type CartItemParams,
  type CartParams,
  type QuoteBody,
  type SetItemBody,
} from './cart.dto.js';
import { presentCart, presentQuote } from './cart.presenter.js';

@Controller('v1/carts')
@Public()
export class CartController {
  constructor(
    private readonly carts: Carts,
    private readonly quotes: Quotes,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Described({ summary: 'A new, empty cart', detail: 'Its id is an unguessable capability: whoever has it may fill it.', answer: answers.cart })
  async create(@RequestLanguage() lang: Language, @Answer() answer: JsonAnswer) {
    return this.show(await this.carts.create(), lang, answer);
  }

  @Get(':id')
  @Described({ summary: 'A cart as it is now', answer: answers.cart, also: { 304: 'Not changed since.' } })
  async get(@Param({ schema: cartParams }) { id }: CartParams, @RequestLanguage() lang: Language, @Answer() answer: JsonAnswer) {
    return this.show(await this.carts.get(id), lang, answer);
  }

  @Put(':id/items/:sku')
  @Described({
    summary: 'Puts a quantity of a pack into the cart; 0 takes it out',
    detail: 'With `If-Match` (the cart’s ETag or its `version`) a cart that has moved on is refused with `cart.version`, and the refusal carries it.',
    answer: answers.cart,
    refuses: [409],
  })
  async setItem(
    @Param({ schema: cartItemParams }) { id, sku }: CartItemParams,
    @Body({ schema: setItemBody }) { quantity }: SetItemBody,
    @RequestLanguage() lang: Language,
    @Answer() answer: JsonAnswer,
    @Headers('if-match') ifMatch?: string,
  ) {
    try {
      return this.show(await this.carts.setItem(id, sku, quantity, versionOf(ifMatch)), lang, answer);
    } catch (error) {
      throw error instanceof CartVersionError ? this.withCart(error, lang) : error;
    }
  }

  @Post(':id/quote')
  @HttpCode(200)
  @Described({ summary: 'What delivery to an address costs and when it comes', answer: answers.quote, refuses: [409] })
  async quote(
    @Param({ schema: cartParams }) { id }: CartParams,
    @Body({ schema: quoteBody }) { address }: QuoteBody,
    @RequestLanguage() lang: Language,
    @Answer() answer: JsonAnswer,
  ) {
    return answer.private(presentQuote(await this.quotes.forCart(id, address.postcode), lang));
  }

  private show(cart: Cart, lang: Language, answer: JsonAnswer) {
    return answer.private(presentCart(cart, lang, this.config.publicWebUrl), cart.version);
  }

  private withCart(error: CartVersionError, lang: Language): ConflictError {
    return new ConflictError(error.code, error.params, { cart: presentCart(error.cart, lang, this.config.publicWebUrl) });
  }
}

/** `If-Match: "3.<digest>"` as the cart's ETag says, `"3"` or `3`; anything else matches no version, so it conflicts. */
function versionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  const match = /^(?:"(\d{1,9})(?:\.[\w-]+)?"|(\d{1,9}))$/.exec(ifMatch.trim());
  return match ? Number(match[1] ?? match[2]) : -1;
}
