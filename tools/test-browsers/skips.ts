/** A test that asks for something which a browser does not have, or the way we drive it does not give. */
export interface Skip {
  browser: 'Firefox' | 'WebKitGTK';
  /** The end of the file's path, from a folder of `packages/elements/src`. */
  file: string;
  /** Its own name; left out, every test of the file. */
  test?: string;
  /** What is missing, and where. */
  reason: string;
}

const wishForLessMotion = {
  file: 'location-field/location-map.test.ts',
  test: 'moves nothing by itself, whatever a person wishes of motion',
};

/**
 * The tests are run all the same: those that fail are told as skipped, and if none fails any more the command fails
 * until the entry is removed. A fault of an element in a browser does not belong here.
 */
export const skips: readonly Skip[] = [
  {
    ...wishForLessMotion,
    browser: 'Firefox',
    reason:
      'puppeteer emulates media through the DevTools protocol, which Firefox has left for WebDriver BiDi',
  },
  {
    ...wishForLessMotion,
    browser: 'WebKitGTK',
    reason: 'WebDriver has no command that makes a page see a wish for less motion',
  },
  {
    browser: 'WebKitGTK',
    file: 'form/address/follow-address.test.ts',
    test: 'of the history draws nothing anew for a page, and is told of its own steps',
    reason:
      'without a Navigation API routers hear of steps between pages, as form/address/follow-address.ts says',
  },
];
