import type { GatewayMetadata } from '../directory.ts';
import type { ServiceDefinition, ServiceList } from '../service.ts';
import type { Timeliness } from '../timeliness.ts';

/** Parameters of a service's address. */
export interface ServiceParams {
  ecosystem: string;
  service: string;
}

/** Parameters of a version's address. */
export interface ServiceVersionParams extends ServiceParams {
  version: string;
}

/** Finding services. */
export interface ServicesQuery {
  /** @maxLength 200 */
  search?: string;
}

/** What a gateway offers, and how well it keeps its word. */
export interface ServicesOperations {
  'gateway.metadata': {
    method: 'GET';
    path: '/.well-known/panjare';
    signIn: 'none';
    replies: { 200: GatewayMetadata };
  };
  'services.list': {
    method: 'GET';
    path: '/services';
    signIn: 'none';
    query: ServicesQuery;
    replies: { 200: ServiceList };
  };
  'services.read': {
    method: 'GET';
    path: '/services/{ecosystem}/{service}';
    signIn: 'none';
    params: ServiceParams;
    replies: { 200: ServiceDefinition };
  };
  'services.version': {
    method: 'GET';
    path: '/services/{ecosystem}/{service}/versions/{version}';
    signIn: 'none';
    params: ServiceVersionParams;
    replies: { 200: ServiceDefinition };
  };
  'timeliness.read': { method: 'GET'; path: '/timeliness'; signIn: 'none'; replies: { 200: Timeliness } };
}
