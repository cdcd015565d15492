/** A place on earth, WGS 84. */
export interface Point {
  /**
   * Degrees, north positive.
   * @minimum -90
   * @maximum 90
   */
  latitude: number;
  /**
   * Degrees, east positive.
   * @minimum -180
   * @maximum 180
   */
  longitude: number;
}

/** What a `location` field asks for. Its answer is a `Point`, or the corners of a polygon as an array of them. */
export interface LocationRule {
  /** `point` where left out. The last corner of a `polygon` is joined to its first. */
  shape?: 'point' | 'polygon';
  /** Where the map opens before there is an answer. */
  center?: Point;
  /**
   * How near it opens, as the number of times the world is doubled.
   * @minimum 0
   * @maximum 22
   */
  zoom?: number;
}

/** A postal address in Iran: the answer of an `address` field. */
export interface Address {
  /**
   * Ten digits, bare.
   * @format postal-code
   */
  postalCode: string;
  /** @maxLength 100 */
  province: string;
  /** @maxLength 100 */
  city: string;
  /**
   * District, streets and alleys, from the widest to the narrowest.
   * @maxLength 500
   */
  street: string;
  /**
   * پلاک.
   * @maxLength 20
   */
  number?: string;
  /** @maxLength 20 */
  floor?: string;
  /** @maxLength 20 */
  unit?: string;
}

/** Which address is looked for. */
export interface AddressRequest {
  /** @pattern ^\d{10}$ */
  postalCode: string;
}

/** What the post knows of a postal code. */
export interface AddressFound {
  address: Address;
  /** The register that answered: `post`. */
  source: string;
}
