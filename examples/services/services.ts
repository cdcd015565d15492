import type { ServiceDefinition } from '@panjare/contract';
import city from './city/services.ts';
import land from './land/services.ts';

/** Every example service, by the ecosystem whose gateway publishes it. */
export const services: { readonly [ecosystem: string]: readonly ServiceDefinition[] } = { city, land };
