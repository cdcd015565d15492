import type { AskedOpen } from './asked.ts';
import type { Fitting, Need } from './match.ts';
import type { Ticked } from './present.ts';

/** Where a request stands with the person. */
export type Consent =
  | { state: 'choosing'; need: Need }
  | { state: 'ticking'; fitting: (Fitting & { query: string; others: boolean })[] };

/** The name of a claim's box in the form. */
export function fieldOf(query: string, claim: string): string {
  return `claim ${query} ${claim}`;
}

/** The next question to the person: which document, then which claims of it. */
export function consentOf(asked: AskedOpen): Consent | undefined {
  if (asked.match.state !== 'possible') return undefined;
  const fitting: (Fitting & { query: string; others: boolean })[] = [];
  for (const need of asked.match.needs) {
    const others = need.fitting.length > 1;
    const one = others
      ? need.fitting.find(({ document }) => document === asked.chosen.get(need.query))
      : need.fitting[0];
    if (!one) return { state: 'choosing', need };
    fitting.push({ ...one, query: need.query, others });
  }
  return { state: 'ticking', fitting };
}

/** What the person ticked, or undefined where something needed is not ticked yet. */
export function tickedOf(asked: AskedOpen): Ticked | undefined {
  const consent = consentOf(asked);
  if (consent?.state !== 'ticking') return undefined;
  const whole = consent.fitting.every(({ query, claims }) =>
    claims.every((name) => asked.ticked.has(fieldOf(query, name))),
  );
  if (!whole) return undefined;
  return new Map(
    consent.fitting.map(({ query, document, claims }) => [
      query,
      { document, claims: claims.filter((name) => asked.ticked.has(fieldOf(query, name))) },
    ]),
  );
}
