import type { Prefill, PrefillRule } from '@panjare/contract';
import type { Room } from '../context.ts';
import { recordRegistersRead } from '../data-uses/record-registers-read.ts';
import { applicantOf } from '../mandates/acting-for.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { handle } from '../routing/operation.ts';
import { requireLevel } from '../session/require-level.ts';
import { readEarlier } from './earlier-answers.ts';
import { matchFacts, splitSource } from './match-facts.ts';

/**
 * What registers know of the citizen, for one service, and what the citizen answered before. Every reading of a register
 * is recorded for the citizen to see.
 */
export const prefillRoom: Room = (app, gateway) => {
  handle(app, gateway, 'prefill.read', async ({ query, citizen }) => {
    const definition = gateway.services.current(query.service);
    if (definition === undefined) throw new ProblemError(404, 'not-found');
    if (definition.signIn.acrAlsoFor?.includes('prefill')) requireLevel(gateway, citizen, definition.signIn);
    const applicant = await applicantOf(gateway, citizen, query.service, query.mandate);
    const names = registersOf(definition.prefill);
    const withEarlier = async (read: Prefill): Promise<Prefill> => {
      // What the giver of a mandate answered elsewhere is for them to tell.
      if (applicant.mandate !== undefined) return read;
      const earlier = await readEarlier(gateway, citizen, definition, read.facts);
      return earlier.length === 0 ? read : { ...read, earlier };
    };
    if (applicant.nationalId === undefined)
      return withEarlier({ facts: [], unreachable: [], ...(names.length > 0 && { unasked: names }) });
    const readings = await gateway.registers.read(names, applicant.nationalId);
    const facts = matchFacts(definition.prefill, readings, gateway.config.registers);
    await recordRegistersRead(
      gateway,
      applicant.subject,
      definition,
      'prefill',
      definition.prefill,
      readings,
      applicant.mandate?.holder,
    );
    const unreachable = readings
      .filter(({ state }) => state === 'unreachable')
      .map(({ register }) => register);
    return withEarlier({ facts, unreachable });
  });
};

function registersOf(rules: readonly PrefillRule[]): string[] {
  return [...new Set(rules.map(({ from }) => splitSource(from).register))];
}
