import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Carts, Quotes } from '#orders';
import { Public, RequestLanguage } from '#platform/http';
import type { Language } from '#platform/i18n';
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
  ) {}

  @Post()
  async create(@RequestLanguage() lang: Language) {
    return presentCart(await this.carts.create(), lang);
  }

  @Get(':id')
  async get(@Param({ schema: cartParams }) { id }: CartParams, @RequestLanguage() lang: Language) {
    return presentCart(await this.carts.get(id), lang);
  }

  @Put(':id/items/:sku')
  async setItem(
    @Param({ schema: cartItemParams }) { id, sku }: CartItemParams,
    @Body({ schema: setItemBody }) { quantity }: SetItemBody,
    @RequestLanguage() lang: Language,
    @Headers('if-match') ifMatch?: string,
  ) {
    return presentCart(await this.carts.setItem(id, sku, quantity, versionOf(ifMatch)), lang);
  }

  @Post(':id/quote')
  @HttpCode(200)
  async quote(
    @Param({ schema: cartParams }) { id }: CartParams,
    @Body({ schema: quoteBody }) { address }: QuoteBody,
    @RequestLanguage() lang: Language,
  ) {
    return presentQuote(await this.quotes.forCart(id, address.postcode), lang);
  }
}

/** `If-Match: "3"` or `3`; anything else matches no version, so it conflicts. */
function versionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  const match = /^"?(\d{1,9})"?$/.exec(ifMatch.trim());
  return match ? Number(match[1]) : -1;
}
