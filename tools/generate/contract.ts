import { resolve } from 'node:path';
import * as schemas from 'typescript-json-schema';

type JsonObject = { [key: string]: unknown };

const source = resolve(import.meta.dirname, '../../packages/contract/src');

/** `Operations` holds them all. */
const roomOfOperations = /^\w+Operations$/u;

/** Draft-07 schemas of every exported shape of the contract, by name. */
export function contractSchemas(): JsonObject {
  const program = schemas.getProgramFromFiles([resolve(source, 'index.ts')], {
    module: 'esnext',
    moduleResolution: 'bundler',
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    target: 'es2023',
    types: [],
  });
  const generator = schemas.buildGenerator(program, {
    required: true,
    noExtraProps: true,
    strictNullChecks: true,
    ref: true,
    aliasRef: true,
    topRef: false,
    constAsEnum: false,
  });
  if (!generator) throw new Error('The contract does not compile; run the type check first.');
  const names = generator
    .getUserSymbols()
    .filter((name) => !name.includes('<') && !roomOfOperations.test(name))
    .sort();
  const all = generator.getSchemaForSymbols(names).definitions as { [name: string]: JsonObject };
  for (const name of names) if (name.endsWith('Headers')) delete all[name]?.['additionalProperties'];
  return sorted(all);
}

function sorted(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
