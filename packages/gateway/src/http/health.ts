import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Gateway } from '../context.ts';
import { ProblemError } from '../problem/problem-error.ts';

/** `/healthz`: the process answers. `/readyz`: its database does too. `/metrics`: Prometheus text, without a name in it. */
export function addHealth(app: FastifyInstance, gateway: Gateway): void {
  const counts = new Map<string, number>();
  const startedAt = gateway.clock.now();

  app.addHook('onResponse', (request, reply, done) => {
    const operation = request.routeOptions.config.operation ?? 'other';
    const key = `operation="${operation}",status="${reply.statusCode}"`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    done();
  });

  app.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));

  app.get('/readyz', async (_request, reply) => {
    await sql`select 1`.execute(gateway.database).catch(() => {
      throw new ProblemError(503, 'over-capacity', { retryAfter: 5 });
    });
    return reply.header('cache-control', 'no-store').send({ status: 'ready' });
  });

  app.get('/metrics', (_request, reply) => {
    const uptime = (gateway.clock.now().getTime() - startedAt.getTime()) / 1000;
    const lines = [
      '# TYPE panjare_requests_total counter',
      ...[...counts].map(([key, count]) => `panjare_requests_total{${key}} ${count}`),
      '# TYPE panjare_uptime_seconds gauge',
      `panjare_uptime_seconds ${uptime}`,
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
    ];
    return reply
      .header('cache-control', 'no-store')
      .type('text/plain; version=0.0.4')
      .send(`${lines.join('\n')}\n`);
  });
}
