import type { GoodsLine, ImportPermit } from './data.ts';

/** A line of goods; what differs is given. */
export function sampleLine(changes: Partial<GoodsLine> = {}) {
  return {
    hsCode: '85171210',
    goodsId: '2900012345678',
    descriptionFa: 'گوشی تلفن همراه',
    descriptionEn: 'Mobile phone 128 GB',
    origin: 'CN',
    quantity: 120,
    unit: 'piece',
    unitPrice: 95.5,
    netKg: 42,
    grossKg: 51.5,
    ...changes,
  } satisfies GoodsLine;
}

/**
 * A complete request of a synthetic person of the sandbox: what the form holds when it is ready to be sent. The last
 * digit of the card chooses what the sandbox's agencies do.
 */
export function sampleAnswers(goods: GoodsLine[] = [sampleLine()], cardNumber = '12345670') {
  const price = goods.reduce((total, { quantity, unitPrice }) => total + quantity * unitPrice, 0);
  return {
    importer: {
      nationalId: '9990000018',
      givenName: 'سارا',
      familyName: 'نمونه',
      mobile: '+989000000001',
      forCompany: false,
    },
    card: { number: cardNumber, expiresOn: '2031-03-20' },
    seller: { name: 'Sample Trading Co., Ltd.', country: 'CN', address: '1 Example Road, Shanghai' },
    proforma: {
      number: 'PI-2026/118',
      date: '2026-03-14',
      currency: 'CNY',
      incoterm: 'CFR',
      total: Math.round((price + 350) * 1e6) / 1e6,
    },
    shipment: { transport: 'sea', loadingPlace: 'Shanghai', entryCustoms: 'shahid-rajaee' },
    goods,
    freight: 350,
    hasPermits: false,
  } satisfies ImportPermit;
}
