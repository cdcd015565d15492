import { expect } from '@open-wc/testing';
import { changeRow, layPlaces, moveRow, removeRow, rowToFill, settleRow } from './edit-rows.ts';
import { makeRow, readRows } from './place-rows.ts';

const [a, b, c] = [1, 2, 3].map((latitude) => ({ latitude, longitude: 46 })) as [Place, Place, Place];
type Place = { latitude: number; longitude: number };
const rows = [a, b, c].map(makeRow);
const values = (of: readonly Parameters<typeof readRows>[0][number][]) => readRows(of, 'polygon');

describe('rows of places, edited', () => {
  it('change one of them, or gain one', () => {
    expect(values(changeRow(rows, 1, { latitude: 9 }))).to.deep.equal([a, { latitude: 9, longitude: 46 }, c]);
    expect(values(changeRow(rows, 3, { latitude: 4 }))).to.deep.equal([a, b, c, { latitude: 4 }]);
    expect(changeRow(rows, 1, {})[1]?.key).to.equal(rows[1]?.key);
  });

  it('settle what was typed: numbers where they can be read, both boxes from a whole place', () => {
    const typed = changeRow(rows, 0, { latitude: '۳۸٫۵', longitude: 'کجا' });
    expect(settleRow(typed, 0, '۳۸٫۵')[0]).to.deep.include({ latitude: 38.5, longitude: 'کجا' });
    expect(settleRow(rows, 0, '38.5, 47')[0]).to.deep.include({ latitude: 38.5, longitude: 47 });
    const empty = [makeRow()];
    expect(settleRow(empty, 0, '')).to.deep.equal(empty);
  });

  it('take places over others, up to a hundred', () => {
    expect(values(layPlaces(rows, 1, [c, a]))).to.deep.equal([a, c, a]);
    expect(
      layPlaces(
        rows,
        2,
        Array.from({ length: 200 }, () => a),
      ),
    ).to.have.length(100);
  });

  it('move, and go', () => {
    expect(values(moveRow(rows, 0, 2))).to.deep.equal([b, c, a]);
    expect(values(moveRow(rows, 2, 1))).to.deep.equal([a, c, b]);
    expect(values(removeRow(rows, 0, 'polygon'))).to.deep.equal([b, c]);
    expect(removeRow(rows, 0, 'polygon'), 'room for three stays').to.have.length(3);
  });

  it('fill the one in hand, else an empty one, else a new one', () => {
    const gap = [makeRow(a), makeRow(), makeRow(c)];
    expect(rowToFill(gap, gap[2]?.key)).to.equal(2);
    expect(rowToFill(gap, undefined)).to.equal(1);
    expect(rowToFill(rows, undefined)).to.equal(3);
  });
});
