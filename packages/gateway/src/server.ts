import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { fastify, LogController } from 'fastify';
import type { GatewayConfig } from './config.ts';
import { addBodyParsers } from './http/body-parsers.ts';
import { addEmbedFiles } from './http/embed-files.ts';
import { ProblemError } from './problem/problem-error.ts';
import { sendNotFound, sendProblem } from './problem/error-handler.ts';

const BODY_LIMIT = 1024 * 1024;

/** The HTTP server with everything that holds for every room; no routes but the elements' files. */
export async function createServer(config: GatewayConfig): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    logger: config.logLevel === 'silent' ? false : logger(config),
    logController: new LogController({ disableRequestLogging: config.logLevel !== 'debug' }),
    forceCloseConnections: true,
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
  });
  app.decorateRequest('citizenRead', undefined);
  app.decorate('operatorTitle', config.title);
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  addBodyParsers(app);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    // A popup of ours must keep its opener until it has said that it is done.
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await app.register(cors, {
    origin: config.origins,
    credentials: true,
    methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'accept-language',
      'authorization',
      'content-type',
      'dpop',
      'idempotency-key',
      'if-match',
      'last-event-id',
      'panjare-client',
      'tus-resumable',
      'upload-checksum',
      'upload-length',
      'upload-metadata',
      'upload-offset',
    ],
    // `Date` lets a page whose device has a wrong clock date its proofs by ours.
    exposedHeaders: [
      'content-language',
      'date',
      'etag',
      'location',
      'retry-after',
      'tus-resumable',
      'tus-version',
      'upload-expires',
      'upload-length',
      'upload-offset',
      'www-authenticate',
    ],
    maxAge: 600,
  });
  await app.register(cookie);
  if (config.rateLimit > 0) {
    await app.register(rateLimit, {
      max: config.rateLimit,
      timeWindow: '1 minute',
      errorResponseBuilder: (_request, { ttl }) =>
        new ProblemError(429, 'rate-limited', { retryAfter: Math.max(1, Math.ceil(ttl / 1000)) }),
    });
  }
  app.setNotFoundHandler(sendNotFound);
  await addEmbedFiles(app, config);
  return app;
}

/** Neither query, nor headers, nor bodies: logs name nobody. */
function logger(config: GatewayConfig) {
  return {
    level: config.logLevel,
    redact: ['req.headers', 'headers', 'cookie', 'authorization', 'err.config', 'err.cause'],
    serializers: {
      req: (request: { method: string; url: string }) => ({
        method: request.method,
        path: request.url.split('?')[0],
      }),
      res: (reply: { statusCode: number }) => ({ statusCode: reply.statusCode }),
    },
  };
}
