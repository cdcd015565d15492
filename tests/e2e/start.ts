import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildEmbed } from '../../tools/start/embed.ts';
import { startSystem, type System, type SystemOptions } from '../../tools/start/system.ts';
import { openBrowser } from './visitor.ts';

/** The whole system and a browser, on rows of their own; gone when disposed. */
export interface Stage extends AsyncDisposable {
  system: System;
  browser: Browser;
  /** Rows and configuration. */
  folder: string;
}

/** Starts the system as `npm start` does, but fast and quiet. */
export async function startStage(options: SystemOptions = {}): Promise<Stage> {
  buildEmbed();
  const folder = await mkdtemp(join(tmpdir(), 'panjare-e2e-'));
  const system = await startSystem({ dataFolder: folder, daySeconds: 2, quiet: true, ...options });
  const browser = await openBrowser();
  return {
    system,
    browser,
    folder,
    async [Symbol.asyncDispose]() {
      await browser.close();
      await system.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
