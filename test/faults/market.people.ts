import { signWebhook } from '#delivery';
import type { MarketProcesses } from '../processes/market.processes.js';
import { askUntilAnswered, FormBrowser, untilTrue } from './patient.client.js';

const JSON_BODY = { 'content-type': 'application/json' };
const ADDRESS = { line1: '12, rue des Orangers', locality: 'Rabat', postcode: '10000' };

export interface Basket {
  readonly cart: string;
  readonly option: string;
}

/** Buyers with one product of each of two cooperatives, who keep asking until they are told the order's number. */
export class Buyers {
  private readonly skus: string[] = [];

  constructor(private readonly market: MarketProcesses) {}

  async chooseFrom(cooperatives: readonly string[]): Promise<void> {
    for (const slug of cooperatives) {
      const list = await this.get<{ items: { slug: string }[] }>(`/v1/products?cooperative=${slug}&in_stock=true&limit=1`);
      const product = await this.get<{ offers: { sku: string }[] }>(`/v1/products/${list.items[0]?.slug}`);
      this.skus.push(product.offers[0]?.sku ?? 'none');
    }
  }

  async fillBasket(): Promise<Basket> {
    const { id: cart } = await this.send<{ id: string }>('POST', '/v1/carts', {});
    for (const sku of this.skus) await this.send('PUT', `/v1/carts/${cart}/items/${sku}`, { quantity: 1 });
    const quote = await this.send<{ options: { id: string }[] }>('POST', `/v1/carts/${cart}/quote`, { address: ADDRESS });
    return { cart, option: quote.options[0]?.id ?? 'none' };
  }

  /** @returns the number of the order that the market acknowledged */
  async place({ cart, option }: Basket): Promise<string> {
    const order = {
      cart_id: cart,
      contact: { name: 'Salma', phone: '0661234567' },
      address: ADDRESS,
      delivery: { option },
      payment: { method: 'cod' },
      lang: 'fr',
    };
    return (await this.send<{ number: string }>('POST', '/v1/orders', order, { 'idempotency-key': `buy-${cart}` })).number;
  }

  private get<Answer>(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  private async send<Answer>(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await askUntilAnswered(`${this.market.api}${path}`, {
      method,
      headers: { ...JSON_BODY, ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as Answer;
  }
}

/** Somebody of a cooperative with the day's page open, who presses again when nothing came back. */
export class CooperativeMember {
  private readonly browser: FormBrowser;

  constructor(
    private readonly market: MarketProcesses,
    private readonly who: string,
  ) {
    this.browser = new FormBrowser(market.web);
  }

  async signIn(): Promise<void> {
    const { email = '', password = '' } = this.market.access.people[this.who] ?? {};
    const html = await this.browser.page('/fr/sign-in?next=/console');
    await this.browser.submit(html, /\/sign-in$/, [
      ['email', email],
      ['password', password],
    ]);
  }

  /** Presses "accept" until nothing is left to accept. */
  acceptAll(): Promise<void> {
    return untilTrue(`everything accepted by ${this.who}`, async () => !(await this.press(/\/accept$/)));
  }

  /** Puts every parcel on a slip and hands every slip in, until nothing is left to do. */
  handInAll(): Promise<void> {
    return untilTrue(`everything handed in by ${this.who}`, async () => {
      const html = await this.day();
      const parcels = [...html.matchAll(/name="parcel" value="([^"]+)"/g)].map(([, id]) => ['parcel', id ?? ''] as const);
      if (parcels.length > 0) await this.browser.submit(html, /\/deposits$/, parcels);
      const handedIn = await this.press(/\/hand-in$/);
      return parcels.length === 0 && !handedIn;
    });
  }

  private async press(action: RegExp): Promise<boolean> {
    return this.browser.submit(await this.day(), action);
  }

  private async day(): Promise<string> {
    const html = await this.browser.page('/console');
    if (!html.includes('/sign-out')) throw new Error('the day was not shown');
    return html;
  }
}

/** The post: reports until the market says that it has it. */
export async function postReports(market: MarketProcesses, numbers: readonly string[], codes: readonly string[]): Promise<void> {
  const events = numbers.flatMap((number) =>
    codes.map((code, second) => ({
      id: `${number}-${code}`,
      tracking_number: number,
      code,
      occurred_at: new Date(Date.now() + second * 1_000).toISOString(),
    })),
  );
  const body = JSON.stringify({ events });
  await untilTrue('the post heard', async () => {
    const signature = signWebhook(market.access.carriers['amana']?.webhookSecret ?? '', body, Math.floor(Date.now() / 1_000));
    const answer = await fetch(`${market.api}/webhooks/carriers/amana`, {
      method: 'POST',
      headers: { ...JSON_BODY, 'tiwiza-signature': signature },
      body,
    });
    await answer.body?.cancel();
    return answer.status === 202;
  });
}
