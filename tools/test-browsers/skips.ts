/** A test file that asks for something which the way we drive a browser does not give. */
export interface Skip {
  browser: 'Firefox' | 'WebKitGTK';
  /** The end of the file's path, from a folder of `packages/elements/src`. */
  file: string;
  /** What is missing, and where. */
  reason: string;
}

/**
 * The files are run all the same: what fails in them is told as skipped, and if nothing fails any more the command
 * fails until the entry is removed. A fault of an element in a browser does not belong here.
 */
export const skips: readonly Skip[] = [];
