import type { MandateRequest } from '@panjare/contract';

/** What the form says. A mandate lasts to the end of its day in Tehran, which has had one offset since 2022. */
export function readRequest(form: HTMLFormElement): MandateRequest {
  const data = new FormData(form);
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const end = Date.parse(`${text('until')}T23:59:59+03:30`);
  return {
    nationalId: text('nationalId'),
    name: text('name'),
    services: data.getAll('service').filter((value) => typeof value === 'string'),
    until: Number.isNaN(end) ? '' : new Date(end).toISOString(),
  };
}
