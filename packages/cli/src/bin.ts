import { panjare } from './panjare.ts';

process.exitCode = await panjare(process.argv.slice(2), {
  cwd: process.cwd(),
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  fetch,
});
