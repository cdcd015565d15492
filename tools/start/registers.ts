import type { Text } from '@panjare/contract';
import type { GatewayConfig } from '@panjare/gateway';

const fact = (fa: string, en: string): Text => ({ fa, en });

/** The sandbox's registers as a gateway knows them: what people call them and their facts, and where mistakes are mended. */
export function sandboxRegisters(sandbox: string, secret: string): NonNullable<GatewayConfig['registers']> {
  const at = (name: string) => ({ url: `${sandbox}/registers/${name}`, secret });
  return {
    civil: {
      ...at('civil'),
      title: fact('ثبت احوال', 'Civil register'),
      facts: {
        nationalId: fact('کد ملی', 'national ID'),
        givenName: fact('نام', 'given name'),
        familyName: fact('نام خانوادگی', 'family name'),
        fatherName: fact('نام پدر', 'father’s name'),
        birthDate: fact('تاریخ تولد', 'birth date'),
        gender: fact('جنس', 'gender'),
      },
      correctAt: `${sandbox}/registers/civil/correction`,
    },
    postal: {
      ...at('postal'),
      title: fact('ثبت نشانی پست', 'Register of home addresses'),
      facts: {
        postalCode: fact('کد پستی', 'postal code'),
        province: fact('استان', 'province'),
        city: fact('شهر', 'city'),
        address: fact('نشانی', 'address'),
      },
      correctAt: `${sandbox}/registers/postal/correction`,
    },
    // Knows places and no persons; it names no page for mistakes.
    post: {
      ...at('post'),
      title: fact('پست', 'Post'),
      facts: { address: fact('نشانی', 'address') },
    },
  };
}
