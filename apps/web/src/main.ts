import 'reflect-metadata';
import { createHttpApp } from '#platform/http';
import { runProcess } from '#platform/process';
import { WebModule } from './web.module.js';
import { configureWeb } from './web.server.js';

void runProcess('web', async (config, logger) => {
  const app = await createHttpApp(WebModule.with(config, logger), logger, { publicUrl: config.publicWebUrl });
  await configureWeb(app, config);
  await app.listen({ port: config.webPort, host: '0.0.0.0' });
  return app;
});
