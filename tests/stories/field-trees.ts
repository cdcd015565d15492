/** The same in both languages of the elements. */
export interface Words {
  readonly fa: string;
  readonly en: string;
}

/** What a field is given, and what is then told of it; kept apart so that none is the other's words by chance. */
export const words = {
  label: { fa: 'پرسش', en: 'Question' },
  hint: { fa: 'راهنما', en: 'Hint' },
  origin: { fa: 'ثبت احوال', en: 'Civil registry' },
  error: { fa: 'این را دوباره ببینید.', en: 'Look at this again.' },
} as const satisfies { readonly [part: string]: Words };

/** One node of a field's tree. */
export interface FieldPart {
  readonly role: string;
  /** Left out, the field's label; `after`: the label and then these. */
  readonly name?: Words | { readonly after: Words };
  /** What describes it, of what the field is given; left out, nothing. */
  readonly by?: readonly (keyof typeof words)[];
  /** What else describes it. */
  readonly says?: Words;
  /**
   * The states told while the field is asked for and wrong, while it is disabled and while it is only to be read; where it
   * is not there then, nothing.
   */
  readonly asked: string;
  readonly disabled: string | undefined;
  readonly readonly: string | undefined;
}

/** A field of the Storybook, by its page there, and its tree. */
export interface FieldTree {
  readonly field: string;
  readonly properties?: { readonly [name: string]: unknown };
  readonly parts: readonly FieldPart[];
}

const all = ['hint', 'origin', 'error'] as const;
const none = { asked: '', disabled: '', readonly: '' };
const button = { ...none, role: 'button', disabled: 'disabled', readonly: 'disabled' };
const box = { role: 'textbox', asked: 'required invalid', disabled: 'disabled', readonly: 'readonly' };
const act = { ...button, disabled: undefined, readonly: undefined };
const group = { ...none, role: 'group', by: all };
const radios = { ...none, role: 'radiogroup', by: all, asked: 'required invalid' };
const radio = (fa: string, en: string): FieldPart => ({ ...button, role: 'radio', name: { fa, en } });
const line = { ...box, by: all };
const lines = {
  ...line,
  asked: 'required invalid multiline',
  disabled: 'disabled multiline',
  readonly: 'readonly multiline',
};

export const fieldTrees: readonly FieldTree[] = [
  { field: 'text-field', parts: [line] },
  {
    field: 'text-field',
    properties: { multiline: true },
    parts: [lines],
  },
  {
    field: 'number-field',
    properties: { unit: 'm²' },
    parts: [{ ...line, says: { fa: 'm²', en: 'm²' } }],
  },
  { field: 'money-field', parts: [{ ...line, says: { fa: 'ریال', en: 'rials' } }] },
  {
    field: 'date-field',
    parts: [
      line,
      { ...button, name: { fa: 'برگزیدن «پرسش» از تقویم', en: 'Choose “Question” from the calendar' } },
    ],
  },
  {
    field: 'date-parts-field',
    parts: [
      group,
      { ...box, name: { fa: 'روز', en: 'Day' } },
      { ...box, name: { fa: 'ماه', en: 'Month' } },
      { ...box, name: { fa: 'سال', en: 'Year' } },
    ],
  },
  { field: 'national-id-field', parts: [line] },
  { field: 'mobile-field', parts: [line] },
  { field: 'postal-code-field', parts: [line] },
  { field: 'iban-field', parts: [line] },
  {
    field: 'address-field',
    parts: [
      group,
      { ...box, by: ['error'], name: { fa: 'کد پستی', en: 'Postal code' } },
      { ...box, by: ['error'], name: { fa: 'استان', en: 'Province' } },
      { ...box, by: ['error'], name: { fa: 'شهر یا روستا', en: 'City or village' } },
      {
        ...lines,
        by: ['error'],
        name: { fa: 'محله، خیابان و کوچه', en: 'District, street and alley' },
      },
      { ...box, asked: '', by: ['error'], name: { fa: 'پلاک (اختیاری)', en: 'Number (optional)' } },
      { ...box, asked: '', by: ['error'], name: { fa: 'طبقه (اختیاری)', en: 'Floor (optional)' } },
      { ...box, asked: '', by: ['error'], name: { fa: 'واحد (اختیاری)', en: 'Unit (optional)' } },
    ],
  },
  {
    field: 'bill-field',
    parts: [
      group,
      { ...box, by: ['error'], name: { fa: 'شناسهٔ قبض', en: 'Bill ID' } },
      { ...box, by: ['error'], name: { fa: 'شناسهٔ پرداخت', en: 'Payment ID' } },
    ],
  },
  {
    field: 'location-field',
    parts: [
      group,
      { ...box, by: ['error'], name: { fa: 'عرض جغرافیایی', en: 'Latitude' } },
      { ...box, by: ['error'], name: { fa: 'طول جغرافیایی', en: 'Longitude' } },
      { ...button, name: { fa: 'جای کنونی من', en: 'Where I am now' } },
    ],
  },
  {
    field: 'select-field',
    parts: [{ role: 'combobox', by: all, asked: 'invalid', disabled: 'disabled', readonly: 'disabled' }],
  },
  {
    field: 'select-field',
    properties: { search: true },
    parts: [{ role: 'combobox', by: all, asked: 'required invalid', disabled: 'disabled', readonly: '' }],
  },
  {
    field: 'choice-field',
    properties: { options: [{ value: 'home', label: 'A' }] },
    parts: [radios, radio('A', 'A')],
  },
  {
    field: 'choice-field',
    properties: { kind: 'yes-no' },
    parts: [radios, radio('بله', 'Yes'), radio('خیر', 'No')],
  },
  {
    field: 'choice-field',
    properties: { kind: 'checkbox' },
    parts: [{ role: 'checkbox', by: all, asked: 'invalid', disabled: 'disabled', readonly: 'disabled' }],
  },
  {
    field: 'file-field',
    parts: [
      { ...none, role: 'group', asked: 'invalid' },
      {
        ...button,
        name: { after: { fa: 'برگزیدن فایل', en: 'Choose a file' } },
        by: all,
        says: { fa: 'تا ۱۰ مگابایت', en: 'up to 10 MB' },
      },
    ],
  },
  {
    field: 'repeat-field',
    properties: {
      rowLabel: 'A',
      min: 1,
      items: [{ kind: 'field', at: '/name', label: { fa: 'نام', en: 'Name' } }],
      schema: { type: 'object', properties: { name: { type: 'string' } } },
    },
    parts: [
      { ...group, asked: 'invalid' },
      { ...none, role: 'group', name: { fa: 'A ۱', en: 'A 1' } },
      { ...box, asked: '', name: { fa: 'نام', en: 'Name' } },
      { ...act, name: { fa: 'رونوشت A ۱', en: 'Copy A 1' } },
      { ...act, name: { fa: 'افزودن A', en: 'Add A' } },
    ],
  },
];
