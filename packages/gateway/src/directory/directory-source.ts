import { readFile, stat } from 'node:fs/promises';

const MAXIMUM_BYTES = 1024 * 1024;
const TIMEOUT = 5_000;

/** Reads the signed text of a directory from an address or a file. Throws where neither gives one. */
export async function readDirectorySource(source: string): Promise<string> {
  return /^https?:\/\//u.test(source) ? readAddress(source) : readSmallFile(source);
}

async function readAddress(address: string): Promise<string> {
  const answer = await fetch(address, {
    headers: { accept: 'application/jose' },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    if (size > MAXIMUM_BYTES) throw new Error(`${address} is larger than a directory may be.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function readSmallFile(path: string): Promise<string> {
  if ((await stat(path)).size > MAXIMUM_BYTES) throw new Error(`${path} is larger than a directory may be.`);
  return readFile(path, 'utf8');
}
