import type { ServiceDefinition } from '@panjare/contract';
import buildingCompletion from './building-completion/service.ts';

/** What the gateway of the city ecosystem publishes. */
const services: readonly ServiceDefinition[] = [buildingCompletion];

export default services;
