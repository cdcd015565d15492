import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';

/** Element tests run in Debian's Chromium on the TypeScript sources, one page at a time. */
export default {
  // A tab keeps fifty entries, and pages of tests follow one another in it: those that count entries go first.
  files: ['packages/elements/src/form/address/*.test.ts', 'packages/elements/src/**/*.test.ts'],
  concurrency: 1,
  nodeResolve: { exportConditions: ['source', 'development', 'browser'] },
  plugins: [
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: 'packages/elements/tsconfig.json' }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      },
    }),
  ],
  testFramework: { config: { timeout: 10_000 } },
  testRunnerHtml: (framework) =>
    `<!doctype html><html lang="fa" dir="rtl"><head><title>آزمون</title></head><body><script type="module" src="${framework}"></script></body></html>`,
};
