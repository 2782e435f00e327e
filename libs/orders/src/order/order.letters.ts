import { Inject, Injectable } from '@nestjs/common';
import { localise } from '#catalog';
import { CONFIG, type Config } from '#platform/config';
import { createTranslator, formatDateRange, formatMoney, formatPackBeside, type Language } from '#platform/i18n';
import { Mail } from '#platform/mail';
import { MAD } from '#platform/money';
import type { NewOrder } from './order.repository.js';

/** What a buyer who gave an address is written. */
@Injectable()
export class OrderLetters {
  constructor(
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Confirms the order in writing and carries the link that opens it, in the transaction that places it. */
  async placed(order: NewOrder, token: string): Promise<void> {
    const { contact, lang } = order.request;
    if (contact.email === undefined) return;
    const link = `${this.config.publicWebUrl}/${lang}/orders/${order.number}?token=${token}`;
    await this.mail.write({
      to: contact.email,
      lang,
      subject: createTranslator(lang)('order.letter.subject', { number: order.number }),
      body: placedBody(order, link, lang),
      effectKey: `order-placed/${order.id}`,
    });
  }
}

function placedBody(order: NewOrder, link: string, lang: Language): string {
  const t = createTranslator(lang);
  const money = (minor: number): string => formatMoney(MAD(minor), lang, { exact: true });
  const { totals, option, request } = order;
  const parcels = order.charges.map((charge, index) => {
    const lines = order.lines.filter((line) => line.cooperativeId === charge.cooperativeId);
    return [
      t('checkout.parcel_of', { number: index + 1, of: order.charges.length }),
      ...lines.map(
        (line) =>
          `  ${line.quantity} × ${t.join(localise(line.name, lang), formatPackBeside(localise(line.name, lang), line.pack, lang))}: ${money(line.totalMinor)}`,
      ),
      `  ${t('checkout.delivery_of_parcel')}: ${money(charge.deliveryMinor)}`,
    ].join('\n');
  });
  return [
    t('order.thanks', { name: request.contact.name }),
    t('order.next.placed'),
    ...parcels,
    [
      ...(totals.codFeeMinor > 0 ? [`${t('price.component.cod_fee')}: ${money(totals.codFeeMinor)}`] : []),
      `${t(`order.to_pay.${request.paymentMethod}`)} ${money(totals.totalMinor)}`,
      t('order.promise', { days: formatDateRange(option.promise.from, option.promise.to, lang) }),
    ].join('\n'),
    `${t('order.letter.link')}\n${link}`,
    t('order.letter.secret'),
  ].join('\n\n');
}
