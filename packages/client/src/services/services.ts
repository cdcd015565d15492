import type { ServiceDefinition, ServiceList, ServiceRef } from '@panjare/contract';
import type { CallOptions } from '../options.ts';

/** Services and their definitions. A definition is immutable and kept for the life of the client. */
export interface ServicesRoom {
  list(options?: CallOptions & { search?: string }): Promise<ServiceList>;
  read(ref: ServiceRef, options?: CallOptions & { version?: number }): Promise<ServiceDefinition>;
}
