import type { ServiceDefinition } from '@panjare/contract';
import importPermit from './import-permit/service.ts';

/** What the trade ecosystem offers. */
const services: readonly ServiceDefinition[] = [importPermit];

export default services;
