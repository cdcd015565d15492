import { expect } from '@open-wc/testing';
import { isSamePlace, makeRow, readLines, readPlaceText, readRow, readRows, rowsOf } from './place-rows.ts';

describe('rows of places', () => {
  it('mean numbers where they can be read, and keep what is typed where not', () => {
    const row = { ...makeRow(), latitude: '۳۸٫۰۷۷۳', longitude: ' کجا ' };
    expect(readRow(row)).to.deep.equal({ latitude: 38.0773, longitude: 'کجا' });
    expect(readRow({ ...row, longitude: '' })).to.deep.equal({ latitude: 38.0773 });
    expect(readRow(makeRow())).to.equal(undefined);
  });

  it('that stand empty at the end are no corners, and one between others is missing', () => {
    const rows = [makeRow({ latitude: 1, longitude: 2 }), makeRow(), makeRow({ latitude: 3 }), makeRow()];
    expect(readRows(rows, 'polygon')).to.deep.equal([{ latitude: 1, longitude: 2 }, {}, { latitude: 3 }]);
    expect(readRows([makeRow(), makeRow()], 'polygon')).to.equal(undefined);
  });

  it('are made of any value from outside, and mean it again', () => {
    const polygon = [{ latitude: 1, longitude: 2 }, { latitude: 'x' }];
    expect(readRows(rowsOf(polygon, 'polygon'), 'polygon')).to.deep.equal(polygon);
    for (const odd of [undefined, null, 5, 'x', [[1]], { latitude: {} }])
      expect(readRows(rowsOf(odd, 'point'), 'point'), JSON.stringify(odd)).to.equal(undefined);
    expect(rowsOf(undefined, 'polygon')).to.have.length(3);
    expect(rowsOf(undefined, 'point')).to.have.length(1);
  });

  it('are read of JSON, of a pair, of lines of pairs', () => {
    const tabriz = { latitude: 38.0773, longitude: 46.2919 };
    expect(readPlaceText(JSON.stringify(tabriz), 'point')).to.deep.equal(tabriz);
    expect(readPlaceText('۳۸٫۰۷۷۳، ۴۶٫۲۹۱۹', 'point')).to.deep.equal(tabriz);
    expect(readPlaceText('38.0773, 46.2919\n38, 46\n', 'polygon')).to.deep.equal([
      tabriz,
      { latitude: 38, longitude: 46 },
    ]);
    expect(readPlaceText('', 'point')).to.equal(undefined);
    expect(readPlaceText('{', 'point')).to.deep.equal({ latitude: '{' });
    expect(readLines('38, 46\nدر همان نزدیکی')).to.equal(undefined);
  });

  it('mean the same whatever order their keys stand in', () => {
    const one = { latitude: 38, longitude: 46 };
    expect(isSamePlace(one, { longitude: 46, latitude: 38 }, 'point')).to.equal(true);
    expect(isSamePlace(one, { ...one, latitude: 39 }, 'point')).to.equal(false);
    expect(isSamePlace(undefined, [], 'polygon')).to.equal(true);
  });
});
