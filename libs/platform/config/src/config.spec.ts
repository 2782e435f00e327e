import { ConfigError, loadConfig } from './config.js';

describe(loadConfig.name, () => {
  it('gives a working configuration to an empty environment', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({ webPort: 3000, apiPort: 3001, logLevel: 'info', publicWebUrl: 'http://localhost:3000' });
    expect(config.databaseUrl).toBeUndefined();
  });

  it('treats an empty value as absent', () => {
    expect(loadConfig({ REDIS_URL: '' }).redisUrl).toBeUndefined();
  });

  it.each([
    ['LOG_LEVEL', 'loud'],
    ['WEB_PORT', '0'],
    ['WEB_PORT', '70000'],
    ['API_PORT', '3001x'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['REDIS_URL', 'localhost:6379'],
    ['STRIPE_SECRET_KEY', 'pk_test_1'],
    ['PUBLIC_WEB_URL', 'tiwiza.example'],
  ])('names %s when it is %s', (variable, value) => {
    expect(() => loadConfig({ [variable]: value })).toThrow(ConfigError);
    expect(() => loadConfig({ [variable]: value })).toThrow(new RegExp(`^${variable}: `));
  });

  it('refuses one port for two servers', () => {
    expect(() => loadConfig({ WEB_PORT: '4000', API_PORT: '4000' })).toThrow(/^API_PORT: must differ/);
  });

  it('follows the ports in the public addresses and drops a trailing slash', () => {
    expect(loadConfig({ API_PORT: '9001' }).publicApiUrl).toBe('http://localhost:9001');
    expect(loadConfig({ PUBLIC_WEB_URL: 'https://tiwiza.example/' }).publicWebUrl).toBe('https://tiwiza.example');
  });
});
