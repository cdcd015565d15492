/**
 * Closes what was started, the last first, each once. One that fails keeps no other open; all that failed are thrown
 * together at the end.
 */
export async function closeAll(closers: (() => Promise<void> | void)[]): Promise<void> {
  const faults: unknown[] = [];
  for (let close = closers.pop(); close !== undefined; close = closers.pop()) {
    try {
      await close();
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length === 1) throw faults[0];
  if (faults.length > 1) throw new AggregateError(faults, `${faults.length} parts could not be closed.`);
}
