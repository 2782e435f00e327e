import 'reflect-metadata';
import { createHttpApp } from '#platform/http';
import { runProcess } from '#platform/process';
import { ApiModule } from './api.module.js';
import { configureApi } from './api.server.js';

void runProcess('api', async (config, logger) => {
  const app = await createHttpApp(ApiModule.with(config, logger), logger, { publicUrl: config.publicApiUrl });
  await configureApi(app);
  await app.listen({ port: config.apiPort, host: '0.0.0.0' });
  return app;
});
