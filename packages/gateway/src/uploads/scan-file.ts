import { once } from 'node:events';
import { connect } from 'node:net';
import type { ScannerConfig } from '../config.ts';

/** Milliseconds a scanner has for one file. */
const patience = 30_000;
/** Characters of an answer. */
const longest = 4096;

/**
 * Asks a scanner about a file, by clamd's INSTREAM: each piece after its length in four bytes, the end as a piece of
 * none. Throws where it does not say that the file is clean or infected: silence is no answer.
 */
export async function scanFile(
  { host, port }: ScannerConfig,
  pieces: AsyncIterable<Uint8Array>,
): Promise<'clean' | 'infected'> {
  const socket = connect({ host, port });
  const timer = setTimeout(() => socket.destroy(new Error('The scanner is too slow.')), patience);
  const answer = readAnswer(socket);
  answer.catch(() => undefined);
  try {
    await once(socket, 'connect');
    socket.write('zINSTREAM\0');
    for await (const piece of pieces) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      socket.write(length);
      if (!socket.write(piece)) await once(socket, 'drain');
    }
    socket.write(Buffer.alloc(4));
    const said = await answer;
    if (/^stream: OK$/u.test(said)) return 'clean';
    if (/^stream: .+ FOUND$/u.test(said)) return 'infected';
    throw new Error(`The scanner said ${said.slice(0, 100)}.`);
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}

/** Up to the NUL that ends it. */
async function readAnswer(socket: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of socket) {
    text += chunk.toString('utf8');
    const end = text.indexOf('\0');
    if (end >= 0) return text.slice(0, end);
    if (text.length > longest) break;
  }
  throw new Error('The scanner gave no answer.');
}
