/** درخواست پایان‌کار ساختمان */
export interface BuildingCompletion {
  /**
   * مالکان حقیقی؛ نخستین مالک همان متقاضی است
   * @minItems 1
   * @maxItems 40
   */
  owners: Owner[];
  /** آیا شرکت یا نهادی هم مالک است؟ */
  hasCompanies: boolean;
  /**
   * مالکان حقوقی
   * @minItems 1
   * @maxItems 10
   */
  companies?: Company[];
  /** آیا وکیل پیگیر کار است؟ */
  hasAttorney: boolean;
  /** وکیل */
  attorney?: Attorney;

  /**
   * کد نوسازی
   * @pattern ^[0-9]{2}-[0-9]{1,4}-[0-9]{1,4}$
   */
  renovationCode: string;
  /** پلاک ثبتی */
  plate: Plate;
  /**
   * کد پستی ملک
   * @format postal-code
   */
  postalCode: string;
  /**
   * نشانی ملک
   * @minLength 10
   * @maxLength 400
   */
  address: string;
  /** جای ملک روی نقشه */
  location?: Location;

  /**
   * مساحت عرصه، متر مربع
   * @minimum 1
   * @maximum 1000000
   */
  landArea: number;
  /**
   * طبقه‌ها
   * @minItems 1
   * @maxItems 60
   */
  floors: Floor[];
  /**
   * شمار واحدها
   * @TJS-type integer
   * @minimum 1
   * @maximum 2000
   */
  units: number;
  /**
   * شمار پارکینگ‌ها
   * @TJS-type integer
   * @minimum 0
   * @maximum 5000
   */
  parking: number;
  /** اسکلت ساختمان */
  structure: Structure;

  /**
   * شمارهٔ پروانهٔ ساختمان
   * @pattern ^[0-9]{1,4}/[0-9]{1,8}$
   */
  permitNumber: string;
  /**
   * تاریخ پروانه
   * @format date
   */
  permitDate: string;
  /**
   * تاریخ پایان ساخت
   * @format date
   */
  completionDate: string;
  /**
   * مهندسان
   * @minItems 1
   * @maxItems 12
   */
  engineers: Engineer[];
  /**
   * نقشهٔ ساختمان: شناسهٔ فایلی که فرستاده شده است
   * @maxLength 64
   */
  plan?: string;

  /** آیا ساختمان با پروانه تفاوت دارد؟ */
  hasViolations: boolean;
  /**
   * تفاوت‌ها با پروانه
   * @minItems 1
   * @maxItems 20
   */
  violations?: Violation[];
  /** درخواست رسیدگی در کمیسیون مادهٔ ۱۰۰ */
  wantsCommission100?: boolean;

  /**
   * روز بازدید
   * @format date
   */
  visitDate: string;
  /**
   * شمارهٔ همراه متقاضی
   * @format mobile
   */
  mobile: string;
}

/** مالک حقیقی */
export interface Owner {
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
   * تاریخ تولد
   * @format date
   */
  birthDate: string;
  /**
   * سهم، دانگ
   * @minimum 0.5
   * @maximum 6
   * @multipleOf 0.5
   */
  share: number;
}

/** مالک حقوقی */
export interface Company {
  /**
   * شناسهٔ ملی
   * @format legal-id
   */
  legalId: string;
  /**
   * نام شرکت یا نهاد
   * @minLength 2
   * @maxLength 120
   */
  name: string;
  /**
   * شمارهٔ همراه نماینده
   * @format mobile
   */
  mobile: string;
  /**
   * سهم، دانگ
   * @minimum 0.5
   * @maximum 6
   * @multipleOf 0.5
   */
  share: number;
}

/** وکیل */
export interface Attorney {
  /**
   * کد ملی وکیل
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
   * شمارهٔ وکالت‌نامه
   * @pattern ^[0-9]{1,10}$
   */
  deedNumber: string;
  /**
   * تاریخ وکالت‌نامه
   * @format date
   */
  deedDate: string;
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

/** یک طبقه */
export interface Floor {
  /**
   * نام طبقه
   * @minLength 1
   * @maxLength 40
   */
  name: string;
  /**
   * زیربنا، متر مربع
   * @minimum 1
   * @maximum 100000
   */
  area: number;
  /** کاربری */
  use: FloorUse;
}

/** کاربری یک طبقه */
export type FloorUse = 'residential' | 'commercial' | 'office' | 'parking' | 'storage' | 'common';

/** اسکلت ساختمان */
export type Structure = 'concrete' | 'steel' | 'masonry' | 'light-steel' | 'other';

/** یک مهندس */
export interface Engineer {
  /** نقش */
  role: EngineerRole;
  /**
   * شمارهٔ پروانهٔ اشتغال
   * @pattern ^[0-9]{2}-[0-9]{1,3}-[0-9]{1,6}$
   */
  permitNumber: string;
  /**
   * کد ملی مهندس
   * @format national-id
   */
  nationalId: string;
}

/** نقش یک مهندس */
export type EngineerRole =
  | 'supervising-architect'
  | 'supervising-structure'
  | 'supervising-mechanics'
  | 'supervising-electricity'
  | 'executor'
  | 'surveyor';

/** یک تفاوت با پروانه */
export interface Violation {
  /** نوع */
  kind: ViolationKind;
  /**
   * مساحت، متر مربع
   * @minimum 0.1
   * @maximum 100000
   */
  area: number;
  /**
   * تاریخ ساخت آن بخش
   * @format date
   */
  date?: string;
}

/** نوع تفاوت با پروانه */
export type ViolationKind =
  'extra-area' | 'change-of-use' | 'parking-shortage' | 'without-permit' | 'setback';
