import type { AnyClient } from '@panjare/client';
import { servicesOf } from '@panjare/client/services.js';
import type { ServiceDefinition } from '@panjare/contract';
import type { Form } from '@panjare/form';
import { carryOver } from './carry-over.ts';
import type { VersionChanges } from './carry-over.ts';
import type { NodeParts } from '../page/node-parts.ts';
import { compileKnown } from '../open-form.ts';

/** Where a form is moved. */
export interface Move {
  client: AnyClient;
  service: string;
  version: number;
  signal: AbortSignal;
}

/** A form in the version that stands, with every answer of another that it can hold. */
export interface MovedForm {
  readonly definition: ServiceDefinition;
  readonly form: Form;
  readonly changes: VersionChanges;
  readonly parts: NodeParts;
}

/** Carries the answers of a form over to another version of its service. */
export async function moveForm(from: Form, { client, service, ...read }: Move): Promise<MovedForm> {
  const definition = await servicesOf(client).read(service, read);
  const { compiled, parts } = await compileKnown(definition);
  return { definition, parts, ...carryOver(from, compiled) };
}
