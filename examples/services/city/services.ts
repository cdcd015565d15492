import type { ServiceDefinition } from '@panjare/contract';
import buildingCompletion from './building-completion/service.ts';
import renovationDuty from './renovation-duty/service.ts';
import residentParking from './resident-parking/service.ts';

/** What the gateway of the city ecosystem publishes. */
const services: readonly ServiceDefinition[] = [buildingCompletion, renovationDuty, residentParking];

export default services;
