import type { Submission } from '@panjare/contract';
import service from '@panjare/example-services/city/building-completion/service.js';
import { sampleAnswers } from '@panjare/example-services/city/building-completion/sample.js';
import { compile, shownHash } from '@panjare/form';
import { addDays, todayIso } from '@panjare/persian';

/** A complete submission of the synthetic citizen سارا نمونه, as the form element would send it. */
export async function sampleSubmission(): Promise<Submission> {
  const answers = sampleAnswers(addDays(todayIso(new Date().toISOString()), 30));
  return {
    service: service.ref,
    version: service.version,
    answers,
    shown: {
      service: service.ref,
      version: service.version,
      locale: 'fa',
      texts: await shownHash(compile(service), answers, 'fa'),
    },
    consents: (service.consents ?? []).map(({ id }) => id),
  };
}
