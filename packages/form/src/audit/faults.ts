import type { JsonObject, Pointer } from '@panjare/contract';
import type { FaultCode } from './fault-codes.ts';
import type { RemedyName } from './remedies.ts';

/** A fault as compiling finds it. What to do about it is said later, and only to whoever writes definitions. */
export interface FoundFault {
  readonly path: Pointer;
  readonly code: FaultCode;
  readonly params: JsonObject;
  readonly remedy: { readonly name: RemedyName } | { readonly text: string };
}

/** Collects faults while a definition is compiled. */
export class Faults {
  readonly list: FoundFault[] = [];

  /** `name`: which remedy, where one code has several. */
  add(path: Pointer, code: FaultCode, params: JsonObject = {}, name = code as RemedyName): void {
    this.#push({ path, code, params, remedy: { name } });
  }

  /** A fault with its remedy in words, where only one place tells it. */
  tell(path: Pointer, code: FaultCode, text: string, params: JsonObject = {}): void {
    this.#push({ path, code, params, remedy: { text } });
  }

  #push(fault: FoundFault): void {
    // A hostile definition could hold a fault in every character; the first two hundred say enough.
    if (this.list.length < 200) this.list.push(fault);
  }
}
