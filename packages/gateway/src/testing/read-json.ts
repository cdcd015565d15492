/** The body of an answer. A test looks at JSON as JSON: what is not there is `undefined`, and the assertion says so. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function readJson(answer: Response | Promise<Response>): Promise<any> {
  return (await answer).json();
}
