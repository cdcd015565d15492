import type { PrefillRule, ServiceDefinition, Text } from '@panjare/contract';
import type { Gateway } from '../context.ts';
import { splitSource } from '../prefill/match-facts.ts';
import type { RegisterReading } from '../prefill/registers.ts';
import { groundOf } from './ground.ts';
import { recordDataUse } from './record-data-use.ts';

const grounds = {
  prefill: ({ fa, en }: { fa: string; en: string }) => ({
    fa: `پر کردن فرم «${fa}» به درخواست شما`,
    en: `Filling in the form “${en}” at your request`,
  }),
  check: ({ fa, en }: { fa: string; en: string }) => ({
    fa: `سنجش پاسخ‌های «${fa}» هنگام فرستادن آن`,
    en: `Checking the answers of “${en}” as it was sent in`,
  }),
};

/** Records what registers told of a person, a row a register: the facts that the rules take from it. */
export async function recordRegistersRead(
  gateway: Gateway,
  subject: string,
  definition: ServiceDefinition,
  purpose: keyof typeof grounds,
  rules: readonly PrefillRule[],
  readings: readonly RegisterReading[],
  /** Who acted for them, by their mandate. */
  representative?: string,
): Promise<void> {
  for (const { state, register: source } of readings) {
    if (state !== 'read') continue;
    const taken = rules.map(({ from }) => splitSource(from)).filter(({ register }) => register === source);
    await recordDataUse(gateway, {
      subject,
      purpose,
      source,
      facts: [...new Set(taken.map(({ fact }) => fact))],
      service: definition.ref,
      ground: throughWhom(groundOf(definition, grounds[purpose]), representative),
    });
  }
}

/** The giver of a mandate reads who acted for them. */
function throughWhom(ground: Text, representative: string | undefined): Text {
  if (representative === undefined) return ground;
  return {
    fa: `${ground.fa}، با نمایندگی ${representative}`,
    en: `${ground.en ?? ground.fa}, by your mandate through ${representative}`,
  };
}
