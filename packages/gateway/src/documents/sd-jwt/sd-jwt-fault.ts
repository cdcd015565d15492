/** What is wrong with an SD-JWT that cannot be read at all: damaged, or built against RFC 9901. */
export class SdJwtFault extends Error {
  override readonly name = 'SdJwtFault';
}
