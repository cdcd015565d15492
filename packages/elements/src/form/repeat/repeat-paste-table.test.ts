import { expect } from '@open-wc/testing';
import { readTable } from './repeat-paste-table.ts';

describe('a table on the clipboard', () => {
  it('is cells parted by tabs, rows by any line end', () => {
    expect(readTable('a\tb\r\nc\td\ne\t\r')).to.deep.equal([
      ['a', 'b'],
      ['c', 'd'],
      ['e', ''],
    ]);
  });

  it('keeps line ends, tabs and doubled quotes of a quoted cell', () => {
    expect(readTable('"سطر یک\r\nسطر دو"\t"گفت ""بله""\tو رفت"\n۲\t"')).to.deep.equal([
      ['سطر یک\nسطر دو', 'گفت "بله"\tو رفت'],
      ['۲', '"'],
    ]);
  });

  it('takes a quote inside a cell as it stands, and one that never ends too', () => {
    expect(readTable('24" monitor\t"x\ny')).to.deep.equal([['24" monitor', '"x'], ['y']]);
  });

  it('leaves out rows with nothing in them', () => {
    expect(readTable('\t\n\na\t\n \t ')).to.deep.equal([['a', '']]);
    expect(readTable('')).to.deep.equal([]);
  });
});
