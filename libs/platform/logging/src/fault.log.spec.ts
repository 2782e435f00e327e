import { quietly } from './fault.log.js';
import { createLogger } from './logger.js';

describe(quietly.name, () => {
  it('writes a flood of faults once, and its size with the next one', () => {
    const lines: Record<string, unknown>[] = [];
    let clock = 0;
    const fault = quietly(
      createLogger('test', 'info', { write: (text) => void lines.push(JSON.parse(text) as Record<string, unknown>) }),
      'the queue had a fault',
      () => clock,
    );
    for (let i = 0; i < 50; i += 1) fault(new Error('refused'));
    expect(lines).toHaveLength(1);
    clock = 10_000;
    fault(new Error('refused'));
    expect(lines[1]).toMatchObject({ msg: 'the queue had a fault', alsoSinceLast: 49 });
  });
});
