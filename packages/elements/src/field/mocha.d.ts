/** What the test runner puts in the page of a test. */
declare function describe(name: string, body: () => void): void;
declare function it(name: string, body: () => void | Promise<void>): void;
declare function before(body: () => unknown): void;
declare function beforeEach(body: () => unknown): void;
declare function after(body: () => unknown): void;
declare function afterEach(body: () => unknown): void;
