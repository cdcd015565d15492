import type { Room } from '../context.ts';
import { recordDataUse } from '../data-uses/record-data-use.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { handle } from '../routing/operation.ts';
import { readAddress } from './address-register.ts';
import { countLookUp } from './look-up-limit.ts';

/** What the post knows of a postal code. Every reading is recorded for the citizen who asked to see. */
export const addressesRoom: Room = (app, gateway) => {
  handle(app, gateway, 'addresses.find', async ({ body: { postalCode }, citizen }) => {
    const { addressRegister: register = '', registers } = gateway.config;
    const config = Object.hasOwn(registers, register) ? registers[register] : undefined;
    // Nobody was asked, so nothing is known of the code: «there is none» would be untrue.
    if (config === undefined)
      throw new ProblemError(503, 'upstream-unreachable', {
        detail: 'No register of addresses is configured.',
      });
    await countLookUp(gateway, citizen.subject);
    const reading = await readAddress(config, postalCode);
    if (reading.state === 'unreachable') throw new ProblemError(503, 'upstream-unreachable');
    if (reading.state === 'unknown') throw new ProblemError(404, 'not-found');
    await recordDataUse(gateway, {
      subject: citizen.subject,
      purpose: 'address',
      source: register,
      facts: ['address'],
      ground: {
        fa: 'یافتن نشانی کد پستی‌ای که نوشته‌اید، به درخواست شما',
        en: 'Finding the address of the postal code you wrote, at your request',
      },
    });
    return { address: reading.address, source: register };
  });
};
