import type { ServiceDefinition } from '@panjare/contract';
import landInquiry from './land-inquiry/service.ts';

/** What the gateway of the land ecosystem publishes. */
const services: readonly ServiceDefinition[] = [landInquiry];

export default services;
