import { readFile } from 'node:fs/promises';
import type { LandAgencyOptions } from './options.ts';
import { startLandAgency } from './server.ts';

const file = process.env['LAND_AGENCY_CONFIG'];
if (file === undefined) throw new Error('LAND_AGENCY_CONFIG names no file.');
const options = JSON.parse(await readFile(file, 'utf8')) as LandAgencyOptions;
const server = await startLandAgency(options);
console.log(`The land agency answers at ${options.url}.`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
}
