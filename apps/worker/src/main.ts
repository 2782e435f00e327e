import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { NestLogger } from '#platform/logging';
import { runProcess } from '#platform/process';
import { WorkerModule } from './worker.module.js';

void runProcess('worker', async (config, logger) => {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config, logger), { logger: new NestLogger(logger), abortOnError: false });
  app.enableShutdownHooks();
  return app;
});
