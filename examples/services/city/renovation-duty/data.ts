import type { Address, Bill } from '@panjare/contract';

/** عوارض نوسازی و مفاصاحساب */
export interface RenovationDuty {
  /**
   * کد نوسازی
   * @pattern ^[0-9]{2}-[0-9]{1,4}-[0-9]{1,4}$
   */
  renovationCode: string;
  /** نشانی ملک */
  address: Address;
  /** آخرین قبض پرداخت‌شده */
  bill: Bill;
  /**
   * شمارهٔ همراه
   * @format mobile
   */
  mobile: string;
}
