#!/usr/bin/env node
import { readEnvironment } from './config-environment.ts';
import { startGateway } from './index.ts';

try {
  const config = await readEnvironment(process.env);
  const running = await startGateway(config);
  console.log(`The gateway of ${config.operator} answers at ${running.url}, known as ${config.url}.`);
  const stop = (): void => {
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
