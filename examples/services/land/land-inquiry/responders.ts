import type { Agency, Text } from '@panjare/contract';

/** An agency that answers for its own field, and who is told when it falls silent. */
export interface Responder extends Agency {
  superior: Text;
}

const responder = (id: string, fa: string, en: string): Responder => ({
  id,
  title: { fa, en },
  superior: { fa: `مدیر کل ${fa} استان`, en: `Provincial head, ${en}` },
});

/** The ten agencies that answer side by side. */
export const responders: readonly Responder[] = [
  responder('roads-and-urban-development', 'راه و شهرسازی', 'Roads and Urban Development'),
  responder('housing-foundation', 'بنیاد مسکن', 'Housing Foundation'),
  responder('road-maintenance', 'راهداری', 'Road Maintenance'),
  responder('natural-resources', 'منابع طبیعی', 'Natural Resources'),
  responder('agriculture', 'جهاد کشاورزی', 'Agriculture'),
  responder('cultural-heritage', 'میراث فرهنگی', 'Cultural Heritage'),
  responder('environment', 'محیط زیست', 'Environment'),
  responder('regional-water', 'آب منطقه‌ای', 'Regional Water'),
  responder('electricity', 'برق', 'Electricity'),
  responder('gas', 'گاز', 'Gas'),
];
