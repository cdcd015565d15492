import type { OperationId } from '@panjare/contract';
import { operations } from '@panjare/contract/operations.js';
import type { Issue, Json, JsonObject } from '@panjare/contract';
import { compileSchema } from '@panjare/form';
import { createRequire } from 'node:module';

/** Finds what a value breaks of its shape; none means it holds. */
export type Check = (value: Json | undefined) => Issue[];

/** The checks of one operation's parts, and its success reply. Compiled at first use. */
export interface OperationShapes {
  params: Check;
  query: Check;
  headers: Check;
  /** Names of the headers the contract knows for this operation. */
  headerNames: readonly string[];
  /** Absent where the operation takes no body. */
  body: Check | undefined;
  status: number;
  reply: Check;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: JsonObject;
}

interface OpenApiOperation {
  parameters?: Parameter[];
  requestBody?: { content: { [mediaType: string]: { schema: JsonObject } } };
  responses: { [status: string]: { content?: { [mediaType: string]: { schema: JsonObject } } } };
}

const require = createRequire(import.meta.url);
const openapi = require('@panjare/contract/openapi.json') as {
  paths: { [path: string]: { [method: string]: OpenApiOperation } };
};
const { definitions } = require('@panjare/contract/schemas.json') as { definitions: JsonObject };

const nothing: Check = () => [];

/** The shapes of an operation, from the contract's OpenAPI document (where) and its draft-07 definitions (what). */
export function shapesOf(id: OperationId): OperationShapes {
  const { method, path } = operations[id];
  const described = openapi.paths[path]?.[method.toLowerCase()];
  if (described === undefined) throw new Error(`The OpenAPI document lacks ${id}.`);
  const parameters = described.parameters ?? [];
  const [status, success] =
    Object.entries(described.responses).find(([code]) => code.startsWith('2')) ?? missingSuccess(id);
  const body = Object.values(described.requestBody?.content ?? {})[0]?.schema;
  const reply = success.content?.['application/json']?.schema;
  return {
    params: lazily(() => objectSchema(parameters, 'path')),
    query: lazily(() => objectSchema(parameters, 'query')),
    headers: lazily(() => objectSchema(parameters, 'header')),
    headerNames: parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name),
    body: body === undefined ? undefined : lazily(() => body),
    status: Number(status),
    reply: reply === undefined ? nothing : lazily(() => reply),
  };
}

function missingSuccess(id: OperationId): never {
  throw new Error(`The OpenAPI document names no success of ${id}.`);
}

/** What the contract does not name is refused, as everywhere. */
function objectSchema(parameters: readonly Parameter[], place: Parameter['in']): JsonObject {
  const own = parameters.filter((parameter) => parameter.in === place);
  return {
    type: 'object',
    properties: Object.fromEntries(own.map(({ name, schema }) => [name, schema])),
    required: own.filter(({ required }) => required === true).map(({ name }) => name),
    additionalProperties: false,
  };
}

function lazily(schema: () => JsonObject): Check {
  let check: Check | undefined;
  return (value) => {
    check ??= compileSchema(toDraft07(schema())) as Check;
    return check(value);
  };
}

/** OpenAPI keeps its shapes under `components/schemas`; draft-07 under `definitions`. */
function toDraft07(schema: JsonObject): JsonObject {
  const moved = JSON.parse(
    JSON.stringify(schema).replaceAll('#/components/schemas/', '#/definitions/'),
  ) as JsonObject;
  return { ...moved, definitions };
}
