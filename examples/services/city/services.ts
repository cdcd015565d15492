import type { ServiceDefinition } from '@panjare/contract';
import buildingCompletion from './building-completion/service.ts';
import renovationDuty from './renovation-duty/service.ts';

/** What the gateway of the city ecosystem publishes. */
const services: readonly ServiceDefinition[] = [buildingCompletion, renovationDuty];

export default services;
