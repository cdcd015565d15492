/** درخواست مجوز واردات */
export interface ImportPermit {
  /** واردکننده */
  importer: Importer;
  /** کارت بازرگانی */
  card: CommercialCard;
  /** فروشندهٔ خارجی */
  seller: Seller;
  /** پیش‌فاکتور */
  proforma: Proforma;
  /** حمل */
  shipment: Shipment;

  /**
   * کالاها
   * @minItems 1
   * @maxItems 200
   */
  goods: GoodsLine[];
  /** جمع وزن خالص، کیلوگرم */
  totalNetKg?: number;
  /** جمع وزن ناخالص، کیلوگرم */
  totalGrossKg?: number;
  /** جمع بهای کالاها، به ارز پیش‌فاکتور */
  goodsTotal?: number;
  /**
   * کرایهٔ حمل، به ارز پیش‌فاکتور
   * @minimum 0
   * @maximum 1000000000
   */
  freight: number;
  /** جمع بهای کالاها و کرایه */
  invoiceTotal?: number;

  /** آیا برای این کالاها پیش‌تر مجوزی گرفته‌اید؟ */
  hasPermits: boolean;
  /**
   * مجوزهای پیشین
   * @minItems 1
   * @maxItems 20
   */
  permits?: Permit[];
}

/** واردکننده */
export interface Importer {
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
  /** آیا برای شرکت درخواست می‌دهید؟ */
  forCompany: boolean;
  /**
   * شناسهٔ ملی شرکت
   * @format legal-id
   */
  legalId?: string;
}

/** کارت بازرگانی */
export interface CommercialCard {
  /**
   * شمارهٔ کارت؛ قالب نمونه است
   * @pattern ^[0-9]{8,11}$
   */
  number: string;
  /**
   * پایان اعتبار
   * @format date
   */
  expiresOn: string;
}

/** فروشندهٔ خارجی */
export interface Seller {
  /**
   * نام، با حروف لاتین
   * @pattern ^[A-Za-z0-9][A-Za-z0-9 .,&'()/-]*$
   * @minLength 2
   * @maxLength 120
   */
  name: string;
  /** کشور */
  country: Country;
  /**
   * نشانی، با حروف لاتین
   * @pattern ^[A-Za-z0-9][A-Za-z0-9 .,&'()/#-]*$
   * @minLength 5
   * @maxLength 200
   */
  address: string;
}

/** پیش‌فاکتور */
export interface Proforma {
  /**
   * شماره
   * @pattern ^[A-Za-z0-9][A-Za-z0-9./-]*$
   * @maxLength 40
   */
  number: string;
  /**
   * تاریخ؛ روی پیش‌فاکتور میلادی است
   * @format date
   */
  date: string;
  /** ارز */
  currency: Currency;
  /** شرط تحویل (اینکوترمز) */
  incoterm: Incoterm;
  /**
   * مبلغ نهایی روی پیش‌فاکتور
   * @minimum 0.01
   * @maximum 10000000000
   */
  total: number;
}

/** حمل */
export interface Shipment {
  /** روش حمل */
  transport: Transport;
  /**
   * مبدأ بارگیری، با حروف لاتین
   * @pattern ^[A-Za-z][A-Za-z .,'()-]*$
   * @minLength 2
   * @maxLength 80
   */
  loadingPlace: string;
  /** گمرک ورود */
  entryCustoms: EntryCustoms;
}

/** یک ردیف کالا */
export interface GoodsLine {
  /**
   * کد تعرفه (HS)، ۸ رقم
   * @pattern ^[0-9]{8}$
   */
  hsCode: string;
  /**
   * شناسهٔ کالا؛ قالب نمونه است
   * @pattern ^[0-9]{13}$
   */
  goodsId: string;
  /**
   * شرح فارسی
   * @minLength 2
   * @maxLength 200
   */
  descriptionFa: string;
  /**
   * شرح لاتین
   * @pattern ^[A-Za-z0-9][A-Za-z0-9 .,&'()/%"+-]*$
   * @minLength 2
   * @maxLength 200
   */
  descriptionEn: string;
  /**
   * نشان تجاری
   * @maxLength 60
   */
  brand?: string;
  /** کشور سازنده */
  origin: Country;
  /**
   * مقدار
   * @minimum 0.001
   * @maximum 1000000000
   */
  quantity: number;
  /** یکا */
  unit: Unit;
  /**
   * بهای یکا، به ارز پیش‌فاکتور
   * @minimum 0.0001
   * @maximum 1000000000
   */
  unitPrice: number;
  /**
   * وزن خالص، کیلوگرم
   * @minimum 0.001
   * @maximum 1000000000
   */
  netKg: number;
  /**
   * وزن ناخالص، کیلوگرم
   * @minimum 0.001
   * @maximum 1000000000
   */
  grossKg: number;
  /** بهای ردیف: مقدار در بهای یکا */
  price?: number;
  /**
   * وزن بسته‌بندی: ناخالص منهای خالص
   * @minimum 0
   */
  packingKg?: number;
}

/** مجوزی که پیش‌تر گرفته شده است */
export interface Permit {
  /** نوع */
  kind: PermitKind;
  /**
   * شماره
   * @pattern ^[A-Za-z0-9/-]{1,30}$
   */
  number: string;
  /**
   * تاریخ
   * @format date
   */
  date: string;
}

/** کشور، به دو حرف ISO 3166-1؛ گزیده‌ای برای نمونه */
export type Country =
  'AE' | 'AM' | 'AZ' | 'BR' | 'CN' | 'DE' | 'IN' | 'IQ' | 'IT' | 'JP' | 'KR' | 'RU' | 'TR' | 'TM';

/** ارز، به سه حرف ISO 4217 */
export type Currency = 'EUR' | 'AED' | 'CNY' | 'INR' | 'RUB' | 'TRY' | 'USD';

/** شرط تحویل، اینکوترمز ۲۰۲۰ */
export type Incoterm = 'EXW' | 'FCA' | 'FOB' | 'CFR' | 'CIF' | 'CPT' | 'CIP' | 'DAP';

/** روش حمل */
export type Transport = 'sea' | 'road' | 'rail' | 'air';

/** گمرک ورود؛ گزیده‌ای برای نمونه */
export type EntryCustoms =
  'shahid-rajaee' | 'bushehr' | 'imam-khomeini' | 'chabahar' | 'bazargan' | 'jolfa' | 'sahlan' | 'airport';

/** یکای مقدار */
export type Unit = 'piece' | 'kilogram' | 'tonne' | 'litre' | 'metre' | 'square-metre' | 'set' | 'carton';

/** نوع مجوز */
export type PermitKind = 'health' | 'veterinary' | 'quarantine' | 'standard' | 'radio' | 'radiation';
