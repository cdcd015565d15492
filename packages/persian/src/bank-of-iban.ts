import { normalizeIban } from './iban.ts';

/**
 * The bank codes of the central bank as in common use. A merged bank keeps the name under which the account was
 * opened, as the code does.
 */
const BANKS: { readonly [code: string]: string } = {
  '010': 'بانک مرکزی جمهوری اسلامی ایران',
  '011': 'بانک صنعت و معدن',
  '012': 'بانک ملت',
  '013': 'بانک رفاه کارگران',
  '014': 'بانک مسکن',
  '015': 'بانک سپه',
  '016': 'بانک کشاورزی',
  '017': 'بانک ملی ایران',
  '018': 'بانک تجارت',
  '019': 'بانک صادرات ایران',
  '020': 'بانک توسعه صادرات ایران',
  '021': 'پست بانک ایران',
  '022': 'بانک توسعه تعاون',
  '051': 'مؤسسه اعتباری توسعه',
  '052': 'بانک قوامین',
  '053': 'بانک کارآفرین',
  '054': 'بانک پارسیان',
  '055': 'بانک اقتصاد نوین',
  '056': 'بانک سامان',
  '057': 'بانک پاسارگاد',
  '058': 'بانک سرمایه',
  '059': 'بانک سینا',
  '060': 'بانک قرض‌الحسنه مهر ایران',
  '061': 'بانک شهر',
  '062': 'بانک آینده',
  '063': 'بانک انصار',
  '064': 'بانک گردشگری',
  '065': 'بانک حکمت ایرانیان',
  '066': 'بانک دی',
  '069': 'بانک ایران زمین',
  '070': 'بانک قرض‌الحسنه رسالت',
  '073': 'مؤسسه اعتباری کوثر',
  '075': 'مؤسسه اعتباری ملل',
  '078': 'بانک خاورمیانه',
  '079': 'بانک مهر اقتصاد',
  '080': 'مؤسسه اعتباری نور',
  '090': 'بانک قرض‌الحسنه مهر ایران',
  '095': 'بانک ایران و ونزوئلا',
};

/**
 * The Persian name of the bank that an IBAN, typed with or without IR, belongs to; `undefined` if its form is wrong
 * or the bank's code is not in the table. Right for showing beside the field, not proof that the account exists.
 */
export function bankOfIban(text: string): string | undefined {
  const iban = normalizeIban(text);
  return iban === undefined ? undefined : BANKS[iban.slice(4, 7)];
}
