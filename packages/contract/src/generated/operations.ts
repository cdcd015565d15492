// Generated from the Operations interface by `npm run generate`.
import type { OperationId } from '../operations.ts';

/** Method, path and who may call, of every operation. */
export const operations = {
  'gateway.metadata': { method: 'GET', path: '/.well-known/panjare', signIn: 'none' },
  'services.list': { method: 'GET', path: '/services', signIn: 'none' },
  'services.read': { method: 'GET', path: '/services/{ecosystem}/{service}', signIn: 'none' },
  'services.version': { method: 'GET', path: '/services/{ecosystem}/{service}/versions/{version}', signIn: 'none' },
  'session.read': { method: 'GET', path: '/session', signIn: 'none' },
  'session.end': { method: 'DELETE', path: '/session', signIn: 'none' },
  'session.start': { method: 'POST', path: '/session/start', signIn: 'none' },
  'session.redeem': { method: 'POST', path: '/session/redeem', signIn: 'none' },
  'session.renew': { method: 'POST', path: '/session/renew', signIn: 'citizen' },
  'prefill.read': { method: 'GET', path: '/prefill', signIn: 'citizen' },
  'drafts.list': { method: 'GET', path: '/drafts', signIn: 'citizen' },
  'drafts.create': { method: 'POST', path: '/drafts', signIn: 'citizen' },
  'drafts.read': { method: 'GET', path: '/drafts/{id}', signIn: 'citizen' },
  'drafts.save': { method: 'PATCH', path: '/drafts/{id}', signIn: 'citizen' },
  'drafts.delete': { method: 'DELETE', path: '/drafts/{id}', signIn: 'citizen' },
  'cases.submit': { method: 'POST', path: '/cases', signIn: 'citizen' },
  'cases.list': { method: 'GET', path: '/cases', signIn: 'citizen' },
  'cases.read': { method: 'GET', path: '/cases/{id}', signIn: 'citizen' },
  'cases.events': { method: 'GET', path: '/cases/{id}/events', signIn: 'citizen' },
  'cases.reply': { method: 'POST', path: '/cases/{id}/replies', signIn: 'citizen' },
  'cases.withdraw': { method: 'POST', path: '/cases/{id}/withdrawal', signIn: 'citizen' },
  'cases.appeal': { method: 'POST', path: '/cases/{id}/appeal', signIn: 'citizen' },
  'cases.close': { method: 'POST', path: '/cases/{id}/closing', signIn: 'citizen' },
  'receipts.read': { method: 'GET', path: '/cases/{id}/receipt', signIn: 'citizen' },
  'track.read': { method: 'POST', path: '/track', signIn: 'none' },
  'handoffs.offer': { method: 'POST', path: '/handoffs', signIn: 'citizen' },
  'handoffs.read': { method: 'GET', path: '/handoffs/{id}', signIn: 'citizen' },
  'notices.list': { method: 'GET', path: '/notices', signIn: 'citizen' },
  'notices.read': { method: 'GET', path: '/notices/{id}', signIn: 'citizen' },
  'data-uses.list': { method: 'GET', path: '/data-uses', signIn: 'citizen' },
  'timeliness.read': { method: 'GET', path: '/timeliness', signIn: 'none' },
  'agency.token': { method: 'POST', path: '/agency/token', signIn: 'none' },
  'agency.inquiries': { method: 'GET', path: '/agency/inquiries', signIn: 'agency' },
  'agency.answer': { method: 'POST', path: '/agency/inquiries/{id}/answer', signIn: 'agency' },
  'agency.handoffs.redeem': { method: 'POST', path: '/agency/handoffs/redeem', signIn: 'agency' },
  'agency.handoffs.accept': { method: 'POST', path: '/agency/handoffs/accept', signIn: 'agency' },
  'agency.handoffs.return': { method: 'POST', path: '/agency/handoffs/return', signIn: 'agency' },
} as const satisfies { [id in OperationId]: { method: string; path: string; signIn: string } };

/** The version of this contract. */
export const contractVersion = '0.1.0';
