import type { ServiceDefinition } from '@panjare/contract';
import city from './city/services.ts';
import land from './land/services.ts';
import trade from './trade/services.ts';

/** Every example service, by its ecosystem. */
export const services: { readonly [ecosystem: string]: readonly ServiceDefinition[] } = { city, land, trade };
