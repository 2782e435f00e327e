import { createHmac, timingSafeEqual } from 'node:crypto';

const TOLERANCE_SECONDS = 300;

/** `Tiwiza-Signature: t=<unix seconds>,v1=<hex HMAC-SHA256 of "<t>.<raw body>">` */
export function signWebhook(secret: string, body: Buffer | string, unixSeconds: number): string {
  return `t=${unixSeconds},v1=${mac(secret, body, unixSeconds).toString('hex')}`;
}

/** Whether the secret's holder sent exactly these bytes within the last minutes. */
export function verifyWebhook(secret: string, body: Buffer, header: string | undefined, nowSeconds: number): boolean {
  const match = /^t=(\d{9,11}),v1=([0-9a-f]{64})$/.exec(header ?? '');
  if (!match) return false;
  const sentAt = Number(match[1]);
  if (Math.abs(nowSeconds - sentAt) > TOLERANCE_SECONDS) return false;
  return timingSafeEqual(mac(secret, body, sentAt), Buffer.from(match[2] as string, 'hex'));
}

function mac(secret: string, body: Buffer | string, unixSeconds: number): Buffer {
  return createHmac('sha256', secret).update(`${unixSeconds}.`).update(body).digest();
}
