/**
 * Measures our draft-07 compiler beside @cfworker/json-schema: the same schema of 200 fields, a valid value and an
 * invalid one, and what each weighs in a bundle.
 *
 *   node --conditions=source packages/form/bench/validators.ts
 */
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { Validator } from '@cfworker/json-schema';
import type { Json, JsonObject } from '@panjare/contract';
import { build } from 'esbuild';
import { compileSchema } from '../src/schema/validate-schema.ts';

const FIELDS = 200;

function schemaAndValue(): { schema: JsonObject; value: JsonObject } {
  const properties: JsonObject = {};
  const value: JsonObject = {};
  for (let index = 0; index < FIELDS; index++) {
    const name = `field${index}`;
    switch (index % 4) {
      case 0:
        properties[name] = { type: 'string', minLength: 1, maxLength: 100, pattern: '^[a-z0-9 ]+$' };
        value[name] = `text ${index}`;
        break;
      case 1:
        properties[name] = { type: 'integer', minimum: 0, maximum: 100_000 };
        value[name] = index;
        break;
      case 2:
        properties[name] = { enum: ['one', 'two', 'three'] };
        value[name] = 'two';
        break;
      default:
        properties[name] = { type: 'array', items: { $ref: '#/definitions/Row' }, minItems: 1 };
        value[name] = [{ kind: 'a', area: 1.5 }];
    }
  }
  const Row = {
    type: 'object',
    properties: { kind: { type: 'string' }, area: { type: 'number', minimum: 0 } },
    required: ['kind', 'area'],
    additionalProperties: false,
  };
  const required = Object.keys(properties);
  return {
    schema: { type: 'object', properties, required, additionalProperties: false, definitions: { Row } },
    value,
  };
}

/** Calls a second: the best of five rounds of a fifth of a second. */
function callsPerSecond(run: () => void): number {
  for (let index = 0; index < 200; index++) run();
  let best = 0;
  for (let round = 0; round < 5; round++) {
    let calls = 0;
    const start = performance.now();
    while (performance.now() - start < 200) {
      for (let index = 0; index < 20; index++) run();
      calls += 20;
    }
    best = Math.max(best, (calls / (performance.now() - start)) * 1000);
  }
  return best;
}

async function brotliBytes(contents: string): Promise<number> {
  const resolveDir = fileURLToPath(new URL('../src/', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    conditions: ['source'],
  });
  return brotliCompressSync(outputFiles[0]?.contents ?? new Uint8Array()).length;
}

const { schema, value } = schemaAndValue();
const wrong: Json = { ...value, field0: '', field1: -1, field2: 'four', extra: true };
const ours = compileSchema(schema);
const theirs = new Validator(schema, '7', false);

const rows = [
  {
    validator: '@panjare/form',
    'valid, calls/s': Math.round(callsPerSecond(() => ours(value))),
    'invalid, calls/s': Math.round(callsPerSecond(() => ours(wrong))),
    'compiling, ms': compileTime(() => compileSchema(schema)),
    'brotli, bytes': await brotliBytes("export { compileSchema } from './schema/validate-schema.ts';"),
  },
  {
    validator: '@cfworker/json-schema',
    'valid, calls/s': Math.round(callsPerSecond(() => theirs.validate(value))),
    'invalid, calls/s': Math.round(callsPerSecond(() => theirs.validate(wrong))),
    'compiling, ms': compileTime(() => new Validator(schema, '7', false)),
    'brotli, bytes': await brotliBytes("export { Validator } from '@cfworker/json-schema';"),
  },
];
console.table(rows);
console.log('The whole engine, brotli bytes:', await brotliBytes("export * from './index.ts';"));

function compileTime(run: () => unknown): number {
  return Number((1000 / callsPerSecond(() => void run())).toFixed(2));
}
