/** استعلام زمین */
export interface LandInquiry {
  /** متقاضی */
  applicant: Applicant;
  /** پلاک ثبتی */
  plate: Plate;
  /**
   * مساحت، متر مربع
   * @minimum 1
   * @maximum 100000000
   */
  area: number;
  /**
   * کد پستی
   * @format postal-code
   */
  postalCode?: string;
  /**
   * گوشه‌های زمین، به ترتیب دور آن
   * @minItems 3
   * @maxItems 100
   */
  location: Location[];
  /** کاربری فعلی */
  currentUse: LandUse;
  /** برای چه */
  purpose: Purpose;
  /** کاربری درخواستی */
  requestedUse?: LandUse;
  /**
   * شمار قطعه‌ها
   * @TJS-type integer
   * @minimum 2
   * @maximum 500
   */
  parcels?: number;
  /**
   * توضیح
   * @maxLength 1000
   */
  remarks?: string;
}

/** متقاضی */
export interface Applicant {
  /**
   * کد ملی
   * @format national-id
   */
  nationalId: string;
  /**
   * نام
   * @minLength 2
   * @maxLength 60
   */
  givenName: string;
  /**
   * نام خانوادگی
   * @minLength 2
   * @maxLength 80
   */
  familyName: string;
  /**
   * شمارهٔ همراه
   * @format mobile
   */
  mobile: string;
}

/** پلاک ثبتی */
export interface Plate {
  /**
   * پلاک اصلی
   * @pattern ^[0-9]{1,6}$
   */
  main: string;
  /**
   * پلاک فرعی
   * @pattern ^[0-9]{1,6}$
   */
  sub: string;
  /**
   * بخش
   * @pattern ^[0-9]{1,2}$
   */
  section: string;
}

/** نقطه‌ای روی نقشه، WGS 84 */
export interface Location {
  /**
   * عرض جغرافیایی
   * @minimum -90
   * @maximum 90
   */
  latitude: number;
  /**
   * طول جغرافیایی
   * @minimum -180
   * @maximum 180
   */
  longitude: number;
}

/** کاربری زمین */
export type LandUse =
  'agriculture' | 'orchard' | 'pasture' | 'residential' | 'commercial' | 'industrial' | 'tourism' | 'barren';

/** برای چه استعلام می‌شود */
export type Purpose = 'change-of-use' | 'division' | 'merging' | 'assignment' | 'construction';
