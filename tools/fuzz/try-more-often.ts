import { registerHooks } from 'node:module';

const counted = new URL('counted-fast-check.ts', import.meta.url).href;

// The tests ask for fast-check as ever, and are given the one that counts.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'fast-check' && context.parentURL !== counted
      ? { url: counted, shortCircuit: true }
      : next(specifier, context),
});
