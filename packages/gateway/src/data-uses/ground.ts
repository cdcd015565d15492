import type { ServiceDefinition, Text } from '@panjare/contract';

/** What data is read for, in words that name the service, and the legal ground that its sheet gives. */
export function groundOf(
  { title, sheet }: Pick<ServiceDefinition, 'title' | 'sheet'>,
  words: (title: { fa: string; en: string }) => { fa: string; en: string },
): Text {
  const purpose = words({ fa: title.fa, en: title.en ?? title.fa });
  const basis = sheet.legalBasis ?? [];
  if (basis.length === 0) return { ...purpose };
  return {
    fa: `${purpose.fa}؛ مستند قانونی: ${basis.map(({ fa }) => fa).join('؛ ')}`,
    en: `${purpose.en}; legal basis: ${basis.map(({ fa, en }) => en ?? fa).join('; ')}`,
  };
}
