import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '#platform/http';
import { Described } from '../openapi/described.js';
import { live, readiness } from './health.answers.js';
import { HealthService } from './health.service.js';

@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  @Described({ summary: 'Whether the process runs', answer: live })
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @Described({
    summary: 'Whether requests can be served, part by part',
    answer: readiness,
    also: { 503: 'It cannot serve; the parts say why.' },
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const report = await this.health.check();
    void reply.status(report.status === 'down' ? 503 : 200).header('cache-control', 'no-store');
    return report;
  }
}
