import '../define/repeat-field.ts';
import '../define/text-field.ts';
import { controlSuite } from '../field/control-suite.ts';
import { issueWords } from '../localize/issue-text.ts';
import { personItems, personSchema } from './repeat-field.fixtures.ts';

controlSuite({
  tag: 'panjare-repeat-field',
  properties: { items: personItems, schema: personSchema, rowLabel: 'شخص', min: 1 },
  typed: 'شخص ساختگی',
  value: [{ name: 'شخص ساختگی' }],
  sent: JSON.stringify([{ name: 'شخص ساختگی' }]),
});

before(() => issueWords.fetch());
