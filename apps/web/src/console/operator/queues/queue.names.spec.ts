import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslator, LANGUAGES } from '#platform/i18n';

const LIBS = join(__dirname, '../../../../../../libs');

describe('the queues page', () => {
  const jobs = readdirSync(LIBS, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(jobs|events)\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(join(LIBS, file), 'utf8').matchAll(/defineJob\('([a-z-]+)', '([a-z-]+)'/g)])
    .map(([, queue = '', job = '']) => ({ queue, job }));

  it.each(LANGUAGES)('has a name in %s for every queue and every job that there is', (lang) => {
    const t = createTranslator(lang);
    expect(jobs.length).toBeGreaterThan(5);
    expect(jobs.filter(({ queue, job }) => !t.has(`console.queue.of.${queue}`) || !t.has(`console.job.${queue}.${job}`))).toEqual([]);
  });
});
