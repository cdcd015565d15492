import type { Agency, Pointer, Text } from '@panjare/contract';

/** An agency of cross-border trade, what it sees, and when it is asked. */
export interface TradeAgency extends Agency {
  /** 1: who the importer is. 2: what the goods are, once that is known. 3: money and the way in. 4: the last word. */
  stage: 1 | 2 | 3 | 4;
  sees: readonly (Pointer &
    `/${'importer' | 'card' | 'seller' | 'proforma' | 'shipment' | 'goods' | 'permits'}`)[];
  /** Who is told when it falls silent. */
  superior: Text;
}

const agency =
  (stage: TradeAgency['stage'], ...sees: TradeAgency['sees']) =>
  (id: string, fa: string, en: string): TradeAgency => ({
    id,
    title: { fa, en },
    stage,
    sees,
    superior: { fa: `مدیر کل ${fa} استان`, en: `Provincial head, ${en}` },
  });

const ofImporter = agency(1, '/importer', '/card');
const ofGoods = agency(2, '/goods', '/permits', '/seller');
const ofMoney = agency(3, '/importer', '/proforma', '/goods');
const ofTheWay = agency(3, '/shipment', '/proforma', '/goods');

/**
 * Seventeen agencies. That they are about seventeen was published; which ones, and in what order they are asked, is our
 * example.
 */
export const tradeAgencies: readonly TradeAgency[] = [
  ofImporter('commerce-chamber', 'اتاق بازرگانی', 'Chamber of Commerce'),
  ofImporter('tax-office', 'امور مالیاتی', 'Tax Office'),
  ofImporter('social-security', 'تأمین اجتماعی', 'Social Security'),
  ofGoods('standard-organisation', 'سازمان ملی استاندارد', 'National Standards Organisation'),
  ofGoods('food-and-drug', 'سازمان غذا و دارو', 'Food and Drug Organisation'),
  ofGoods('veterinary', 'دامپزشکی', 'Veterinary Organisation'),
  ofGoods('plant-protection', 'حفظ نباتات', 'Plant Protection'),
  ofGoods('agriculture', 'جهاد کشاورزی', 'Agriculture'),
  ofGoods('environment', 'محیط زیست', 'Environment'),
  ofGoods('nuclear-safety', 'نظام ایمنی هسته‌ای', 'Nuclear Safety'),
  ofGoods('communications-regulation', 'تنظیم مقررات ارتباطات', 'Communications Regulation'),
  ofGoods('goods-identity', 'سامانهٔ شناسهٔ کالا', 'Goods Identity Office'),
  ofMoney('central-bank', 'بانک مرکزی', 'Central Bank'),
  ofMoney('insurance', 'بیمهٔ مرکزی', 'Central Insurance'),
  ofTheWay('ports-and-maritime', 'بنادر و دریانوردی', 'Ports and Maritime'),
  ofTheWay('customs', 'گمرک', 'Customs'),
  agency(4)('industry-and-trade', 'صنعت، معدن و تجارت', 'Industry, Mine and Trade'),
];

/** Ids of the agencies asked in a stage. */
export function agenciesOfStage(stage: number): string[] {
  return tradeAgencies.filter((one) => one.stage === stage).map(({ id }) => id);
}
