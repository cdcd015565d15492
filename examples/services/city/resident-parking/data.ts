/** پروانهٔ پارک ساکنان */
export interface ResidentParking {
  /**
   * کد ملی راننده
   * @format national-id
   */
  nationalId: string;
  /**
   * شمارهٔ گواهینامه
   * @minLength 5
   * @maxLength 20
   */
  licenceNumber: string;
  /**
   * پایهٔ گواهینامه
   * @minLength 1
   * @maxLength 40
   */
  licenceCategory: string;
  /**
   * پایان اعتبار گواهینامه
   * @format date
   */
  licenceExpiresOn: string;
  /**
   * نام روی پروانه
   * @maxLength 60
   */
  givenName?: string;
  /**
   * نام خانوادگی روی پروانه
   * @maxLength 60
   */
  familyName?: string;
  /**
   * پلاک خودرو
   * @minLength 7
   * @maxLength 24
   */
  plate: string;
  /**
   * کد پستی خانه
   * @format postal-code
   */
  postalCode: string;
  /** مدت پروانه */
  period: 'six-months' | 'one-year';
}
