/** Validates the OpenAPI document against OpenAPI's own meta-schema. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';

const path = resolve(import.meta.dirname, '../../packages/contract/generated/openapi.json');
const outcome = await new Validator().validate(JSON.parse(await readFile(path, 'utf8')));
if (!outcome.valid) {
  console.error(JSON.stringify(outcome.errors, null, 2));
  process.exitCode = 1;
} else console.log('The OpenAPI document is valid.');
