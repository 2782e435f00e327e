import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 60_000;
const BETWEEN_TRIES_MS = 150;
const ANSWER_TIMEOUT_MS = 10_000;

/** Tries again until it comes true: what a buyer, a cooperative or the post does when an answer does not come. */
export async function untilTrue(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let lastError: unknown;
  for (;;) {
    try {
      if (await isTrue()) return;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    if (Date.now() > deadline) throw new Error(`${what} did not happen within ${PATIENCE_MS / 1_000} s`, { cause: lastError });
    await pause(BETWEEN_TRIES_MS);
  }
}

/** Asks until there is an answer that says neither "I am down" nor "not now". */
export async function askUntilAnswered(url: string, init: RequestInit): Promise<Response> {
  let answer: Response | undefined;
  await untilTrue(`an answer from ${url}`, async () => {
    answer = await fetch(url, { ...init, signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
    return answer.status < 500 && answer.status !== 429;
  });
  return answer as Response;
}

/** A browser without pictures: keeps cookies, reads a page's forms and sends them. */
export class FormBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  async page(path: string): Promise<string> {
    const answer = await this.send(path, {});
    if (answer.status >= 500) throw new Error(`${path}: ${answer.status}`);
    return answer.text();
  }

  /** Sends the first form whose action fits, with its hidden fields. @returns false when there is none */
  async submit(html: string, action: RegExp, fields: readonly (readonly [string, string])[] = []): Promise<boolean> {
    for (const [form] of html.matchAll(/<form[\s\S]*?<\/form>/g)) {
      const target = /action="([^"]+)"/.exec(form)?.[1] ?? '';
      if (!action.test(target)) continue;
      const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name ?? '', value ?? '']);
      const answer = await this.send(target, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams([...hidden, ...fields.map(([name, value]) => [name, value])]).toString(),
      });
      await answer.body?.cancel();
      if (answer.status >= 500) throw new Error(`${target}: ${answer.status}`);
      return true;
    }
    return false;
  }

  private async send(path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Response> {
    const answer = await fetch(new URL(path, this.origin), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name && value !== undefined) this.cookies.set(name, value);
    }
    return answer;
  }
}
