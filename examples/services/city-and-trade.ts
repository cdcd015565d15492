import type { ServiceDefinition } from '@panjare/contract';
import city from './city/services.ts';
import trade from './trade/services.ts';

/** What an operator publishes that runs the ecosystems of city and trade on one gateway. */
const services: readonly ServiceDefinition[] = [...city, ...trade];

export default services;
