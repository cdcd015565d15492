import type { BillKind } from '@panjare/persian';
import { msg } from '../localize/localize.ts';

/** A kind of bill, in the language shown. */
export function billKindText(kind: BillKind): string {
  switch (kind) {
    case 'water':
      return msg('قبض آب');
    case 'electricity':
      return msg('قبض برق');
    case 'gas':
      return msg('قبض گاز');
    case 'phone':
      return msg('قبض تلفن ثابت');
    case 'mobile':
      return msg('قبض تلفن همراه');
    case 'municipality':
      return msg('عوارض شهرداری');
    case 'tax':
      return msg('مالیات');
    case 'traffic':
      return msg('جریمهٔ رانندگی');
    case 'other':
      return msg('قبض');
  }
}
