import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { CONFIG, type Config } from '#platform/config';
import { Database } from '#platform/database';
import type { Actor } from '#platform/http';
import { createTestContext, type TestContext } from '#platform/testing';
import { Mail, type Letter } from './mail.service.js';

const LETTER: Letter = {
  to: 'salma@example.org',
  lang: 'ar',
  subject: 'طلبكم TW-12345678',
  body: 'شكرا\nhttps://tiwiza.example/ar/orders/TW-12345678?token=a-secret',
  effectKey: 'order-placed/1',
};
const operator: Actor = {
  kind: 'person',
  personId: '0',
  name: 'Op',
  csrfToken: '',
  roles: [{ role: 'operator', cooperativeId: null, partnerId: null }],
};

/** A mail server that keeps what it is given, and refuses when it is told to. */
class PostOffice {
  readonly letters: string[] = [];
  refuses = false;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: (_address, _session, done) => done(this.refuses ? new Error('mailbox full') : null),
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        this.letters.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

describe(Mail.name, () => {
  const office = new PostOffice();
  let context: TestContext;
  let smtpUrl: string;

  beforeAll(async () => {
    smtpUrl = await office.open();
    context = await createTestContext({ imports: [] });
  });
  afterAll(async () => {
    await context.close();
    await office.close();
  });
  beforeEach(async () => {
    Object.assign(context.get<Config>(CONFIG), { smtpUrl, publicWebUrl: 'https://tiwiza.example' });
    office.letters.length = 0;
    office.refuses = false;
    await context.database.sql('DELETE FROM mail_message');
    await context.database.sql('DELETE FROM outbox');
  });

  const write = (letter = LETTER) => context.get(Database).transaction(() => context.get(Mail).write(letter));
  const kept = () => context.get(Mail).list(operator, { limit: 10 });

  it('brings a letter to the server once, however often its cause is told, and forgets what it said', async () => {
    await write();
    await write();
    await context.workJobs();
    await context.workJobs();
    expect(office.letters).toHaveLength(1);
    expect(office.letters[0]).toMatch(/^To: salma@example\.org$/m);
    expect(office.letters[0]).toMatch(/^Message-ID: <[0-9a-f-]{36}@tiwiza\.example>$/m);
    expect(await kept()).toMatchObject([{ subject: LETTER.subject, body: null, sentAt: expect.any(Date) as Date }]);
  });

  it('sends nothing of a transaction that did not come to its end', async () => {
    const failed = context.get(Database).transaction(async () => {
      await context.get(Mail).write(LETTER);
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    await context.workJobs();
    expect([office.letters, await kept()]).toEqual([[], []]);
  });

  it('keeps a letter in the out-tray where there is no server, and sends it when there is one', async () => {
    Object.assign(context.get<Config>(CONFIG), { smtpUrl: undefined });
    await write();
    await context.workJobs();
    expect(await kept()).toMatchObject([{ body: LETTER.body, sentAt: null }]);
    Object.assign(context.get<Config>(CONFIG), { smtpUrl });
    await context.database.moveClock('6 minutes');
    await context.sweep();
    await context.workJobs();
    expect(office.letters).toHaveLength(1);
  });

  it('keeps a letter that is refused, with the reason as the failure of its job', async () => {
    office.refuses = true;
    await write();
    await expect(context.workJobs()).rejects.toThrow(/mailbox full/);
    expect(await kept()).toMatchObject([{ body: LETTER.body, sentAt: null }]);
  });

  it('has no way in for another header or another reader', async () => {
    await write({ ...LETTER, subject: 'Hello\r\nBcc: everybody@example.org', effectKey: 'hostile' });
    await write({ ...LETTER, to: 'salma@example.org, everybody@example.org', effectKey: 'two' });
    const results = await context.workJobs().catch((error: Error) => error);
    expect(office.letters.join('\n')).not.toMatch(/^Bcc:/m);
    expect(office.letters.join('\n')).not.toMatch(/^To: .*everybody/m);
    expect(results).toBeDefined();
  });

  it('throws letters away after a month', async () => {
    await write();
    await context.workJobs();
    await context.database.moveClock('31 days');
    await context.sweep();
    expect(await kept()).toEqual([]);
  });

  it('shows letters to the market’s people only, page by page', async () => {
    await expect(context.get(Mail).list({ kind: 'anonymous' }, { limit: 10 })).rejects.toMatchObject({ kind: 'forbidden' });
    for (let n = 0; n < 3; n += 1) await write({ ...LETTER, effectKey: `letter-${n}` });
    const first = await context.get(Mail).list(operator, { limit: 2 });
    const rest = await context.get(Mail).list(operator, { limit: 2, after: first[1]?.id });
    expect([first.length, rest.length, new Set([...first, ...rest].map(({ id }) => id)).size]).toEqual([2, 1, 3]);
  });
});
