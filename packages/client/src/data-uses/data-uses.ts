import type { DataUseList, DataUsesQuery } from '@panjare/contract';
import type { CallOptions } from '../options.ts';

/** Who read the citizen's data, and on what ground. */
export interface DataUsesRoom {
  /**
   * Newest first, a hundred at most; with `before` those older than a row, with `case` those of one case. Operators that
   * did not answer are named in it.
   */
  list(options?: CallOptions & DataUsesQuery): Promise<DataUseList>;
}
