import type { JsonObject } from '@panjare/contract';
import { agencies } from '../../cases/testing/agencies.ts';
import { openOffice } from '../../cases/testing/permit-office.ts';
import type { PermitOffice } from '../../cases/testing/permit-office.ts';
import { permit } from '../../cases/testing/permit.ts';
import type { GatewayConfig } from '../../config.ts';
import { pageOrigin } from '../../testing/test-gateway.ts';

/** Where the heritage agency takes over. */
export const landing = 'http://127.0.0.1:4400/landing';
const returnTo = `${pageOrigin}/service?step=2`;

/** The permit, with two hand-offs to the heritage agency. */
const service = {
  ...permit,
  handoffs: [
    {
      id: 'heritage-review',
      agency: 'heritage-agency',
      title: { fa: 'بررسی میراث' },
      why: { fa: 'ملک در حریم است.' },
      passes: ['/code', '/area'],
      clock: 'pauses' as const,
    },
    {
      id: 'old-quarter',
      agency: 'heritage-agency',
      title: { fa: 'بافت تاریخی' },
      why: { fa: 'ملک در بافت است.' },
      passes: ['/code'],
      when: { '===': [{ var: '/heritage' }, true] },
      clock: 'runs' as const,
    },
  ],
};

/** The office of that service, whose heritage agency takes over. */
export function openHandoffOffice(database: GatewayConfig['database']): Promise<PermitOffice> {
  return openOffice(database, {
    services: [service],
    agencies: agencies.map((agency) => (agency.id === 'heritage-agency' ? { ...agency, landing } : agency)),
  });
}

/** What a page asks for that offers a case. */
export function offerOf(caseId: string, changes: JsonObject = {}): JsonObject {
  return { case: caseId, plan: 'heritage-review', returnTo, ...changes };
}
