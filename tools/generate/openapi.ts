type JsonObject = { [key: string]: unknown };

interface Ref {
  $ref: string;
}

/** What the `Operations` interface says of one operation, as a schema. */
export interface OperationSchema {
  method: string;
  path: string;
  signIn: string;
  params?: Ref;
  query?: Ref;
  headers?: Ref;
  body?: Ref;
  replies: { [status: string]: JsonObject };
}

/** The operations of the contract, read out of the schema of its `Operations` interface. */
export function operationSchemas(definitions: JsonObject): { [id: string]: OperationSchema } {
  const operations = definitions['Operations'] as {
    properties: { [id: string]: { properties: JsonObject } };
  };
  return Object.fromEntries(
    Object.entries(operations.properties).map(([id, { properties }]) => {
      const constant = (name: string) => (properties[name] as { const: string }).const;
      const replies = (properties['replies'] as { properties: OperationSchema['replies'] }).properties;
      const parts = ['params', 'query', 'headers', 'body'].filter((part) => part in properties);
      return [
        id,
        {
          method: constant('method'),
          path: constant('path'),
          signIn: constant('signIn'),
          ...Object.fromEntries(parts.map((part) => [part, properties[part]])),
          replies,
        } as OperationSchema,
      ];
    }),
  );
}

/** The OpenAPI 3.1 document of the contract. Our schemas are draft-07; the document says so. */
export function openapi(definitions: JsonObject, version: string): JsonObject {
  const paths: { [path: string]: JsonObject } = {};
  for (const [id, operation] of Object.entries(operationSchemas(definitions))) {
    (paths[operation.path] ??= {})[operation.method.toLowerCase()] = pathOperation(
      id,
      operation,
      definitions,
    );
  }
  const { Operations, OperationId, ...schemas } = definitions;
  return relocate({
    openapi: '3.1.0',
    info: {
      title: 'Panjare gateway',
      version,
      description: 'A model on open standards, not an official specification.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    jsonSchemaDialect: 'http://json-schema.org/draft-07/schema#',
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [name, discriminated(schema as JsonObject, schemas)]),
      ),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
        dpop: { type: 'http', scheme: 'DPoP' },
        agency: { type: 'http', scheme: 'bearer' },
      },
    },
  }) as JsonObject;
}

function pathOperation(id: string, operation: OperationSchema, definitions: JsonObject): JsonObject {
  const security = { citizen: [{ session: [] }, { dpop: [] }], agency: [{ agency: [] }], none: [] };
  return {
    operationId: id,
    tags: [id.split('.')[0]],
    security: security[operation.signIn as keyof typeof security],
    parameters: [
      ...parameters('path', operation.params, definitions),
      ...parameters('query', operation.query, definitions),
      ...parameters('header', operation.headers, definitions),
    ],
    ...(operation.body && {
      requestBody: { required: true, content: { [mediaType(id)]: { schema: operation.body } } },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(operation.replies).map(([status, schema]) => [status, response(status, schema)]),
      ),
      default: {
        description: 'What went wrong.',
        content: { 'application/problem+json': { schema: { $ref: '#/definitions/Problem' } } },
      },
    },
  };
}

/** RFC 6749 wants its token endpoint form-encoded. */
function mediaType(id: string): string {
  return id === 'agency.token' ? 'application/x-www-form-urlencoded' : 'application/json';
}

function response(status: string, schema: JsonObject): JsonObject {
  if (schema['type'] === 'null') return { description: 'Done.' };
  return {
    description: status === '201' ? 'Created.' : 'Done.',
    content: { 'application/json': { schema } },
  };
}

function parameters(place: string, ref: Ref | undefined, definitions: JsonObject): JsonObject[] {
  if (!ref) return [];
  const shape = definitions[ref.$ref.slice('#/definitions/'.length)] as {
    properties: JsonObject;
    required?: string[];
  };
  return Object.entries(shape.properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || (shape.required ?? []).includes(name),
    schema,
  }));
}

/** Adds `discriminator` to a union whose members all have the same constant property. */
function discriminated(schema: JsonObject, definitions: JsonObject): JsonObject {
  const members = (schema['anyOf'] as Ref[] | undefined)?.map((member) => member.$ref);
  if (!members?.every(Boolean)) return schema;
  const shapes = members.map(
    (ref) =>
      definitions[ref.slice('#/definitions/'.length)] as { properties?: { [name: string]: JsonObject } },
  );
  const tag = ['state', 'kind', 'outcome', 'op'].find((name) =>
    shapes.every((shape) => typeof shape.properties?.[name]?.['const'] === 'string'),
  );
  if (!tag) return schema;
  const mapping = Object.fromEntries(
    members.map((ref, index) => [shapes[index]?.properties?.[tag]?.['const'], ref]),
  );
  return { ...schema, discriminator: { propertyName: tag, mapping } };
}

/** Draft-07 keeps its shapes under `definitions`, OpenAPI under `components/schemas`. */
function relocate(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/^#\/definitions\//, '#/components/schemas/');
  if (Array.isArray(value)) return value.map(relocate);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, relocate(inner)]));
}
