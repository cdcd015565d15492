import type { Json, ServiceDefinition } from '@panjare/contract';
import type { CompiledForm } from '@panjare/form';
import { compile, DefinitionError } from '@panjare/form';
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { WallClock } from '../clock.ts';
import type { Tables } from '../database/tables.ts';
import { gatewayFaults } from './gateway-faults.ts';

/** The same ref and version was published before with other content. */
export class VersionTakenError extends Error {
  readonly code = 'version-taken';

  constructor(ref: string, version: number) {
    super(
      `${ref} version ${version} is already published with other content. Published versions never change: raise "version".`,
    );
  }
}

/**
 * Compiles and publishes definitions, and makes every version published before ready again. Throws `DefinitionError`
 * with every fault of a definition, or `VersionTakenError`.
 */
export async function publish(
  database: Kysely<Tables>,
  clock: WallClock,
  definitions: readonly ServiceDefinition[],
): Promise<CompiledForm[]> {
  for (const definition of definitions) {
    compile(definition);
    if (!(await isKept(database, definition))) refuseFaults(definition);
    await keep(database, clock, definition);
  }
  const rows = await database.selectFrom('service_version').select('definition').execute();
  return rows.map((row) => compile(row.definition));
}

/** What is published is published: rules that came later say nothing of it. */
async function isKept(database: Kysely<Tables>, { ref, version }: ServiceDefinition): Promise<boolean> {
  const kept = await database
    .selectFrom('service_version')
    .select('version')
    .where('ref', '=', ref)
    .where('version', '=', version)
    .executeTakeFirst();
  return kept !== undefined;
}

function refuseFaults(definition: ServiceDefinition): void {
  const faults = gatewayFaults(definition);
  if (faults.length > 0) throw new DefinitionError(faults);
}

async function keep(
  database: Kysely<Tables>,
  clock: WallClock,
  definition: ServiceDefinition,
): Promise<void> {
  const { ref, version } = definition;
  const digest = definitionDigest(definition);
  await database
    .insertInto('service_version')
    .values({ ref, version, definition: JSON.stringify(definition), digest, published_at: clock.now() })
    .onConflict((conflict) => conflict.columns(['ref', 'version']).doNothing())
    .execute();
  const kept = await database
    .selectFrom('service_version')
    .select('digest')
    .where('ref', '=', ref)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  if (kept.digest !== digest) throw new VersionTakenError(ref, version);
}

const tags = new WeakMap<ServiceDefinition, string>();

/** The `ETag` of a definition. */
export function serviceTag(definition: ServiceDefinition): string {
  const known = tags.get(definition);
  if (known !== undefined) return known;
  const tag = `"${definitionDigest(definition).slice(0, 32)}"`;
  tags.set(definition, tag);
  return tag;
}

/** Over the definition with its keys sorted: the order in which they were written says nothing. */
function definitionDigest(definition: ServiceDefinition): string {
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(definition as unknown as Json)))
    .digest('hex');
}

function sortKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, sortKeys(value[key] as Json)]),
  );
}
