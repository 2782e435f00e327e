import { createLogger } from './logger.js';

describe(createLogger.name, () => {
  const logged = (write: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown> => {
    let line = '';
    write(createLogger('test', 'info', { write: (text) => void (line += text) }));
    return JSON.parse(line) as Record<string, unknown>;
  };

  it('writes of an error what a reader needs, and nothing that hangs on it', () => {
    const error = Object.assign(new Error('cut off', { cause: new Error('the server ended') }), {
      code: '57P01',
      client: { password: 'open sesame' },
    });
    const line = logged((logger) => logger.warn({ err: error }, 'a fault'));
    expect(line['err']).toMatchObject({ type: 'Error', message: 'cut off', code: '57P01', cause: { message: 'the server ended' } });
    expect(JSON.stringify(line)).not.toMatch(/sesame|client/);
  });

  it.each(['password', 'phone', 'email', 'authorization', 'secret'])('never writes a %s', (member) => {
    expect(JSON.stringify(logged((logger) => logger.info({ request: { [member]: 'sensitive' } }, 'asked')))).not.toContain('sensitive');
  });
});
