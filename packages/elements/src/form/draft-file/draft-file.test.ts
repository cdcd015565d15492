import { expect } from '@open-wc/testing';
import schemas from '@panjare/contract/schemas.json' with { type: 'json' };
import type { DraftFile, JsonObject } from '@panjare/contract';
import { compile, createForm, validateSchema } from '@panjare/form';
import { standInClient } from '../../context/stand-in-client.ts';
import { carryFile } from './carry-file.ts';
import { draftFileSchema, readDraftFile, writeDraftFile } from './draft-file.ts';
import { completionDefinition } from '../form.fixtures.ts';

const compiled = compile({ ...completionDefinition, version: 3 });
const answers: JsonObject = { renovationCode: '12-345-6', owners: [{ nationalId: '0013542419', share: 6 }] };
const good: DraftFile = {
  format: 'panjare-draft/1',
  service: 'city/building-completion',
  version: 3,
  answers,
  page: 'owners',
  savedAt: '2026-11-22T10:00:00.000Z',
};
const file = (content: unknown) =>
  new Blob([typeof content === 'string' ? content : JSON.stringify(content)]);
const read = (content: unknown) => readDraftFile(file(content), compiled);
const faultOf = async (content: unknown) => {
  const found = await read(content);
  return found.state === 'refused' ? found.fault : 'none';
};

describe('a draft in a file', () => {
  it('is named for its service and its day, and is read again as it was written', async () => {
    const { name, text } = writeDraftFile(compiled, answers, 'owners', new Date('2026-11-22T21:00:00.000Z'));
    expect(name).to.equal('city-building-completion-1405-09-02.json');
    const found = await read(text);
    expect(found.state === 'read' && found.file.answers).to.deep.equal(answers);
  });

  it('has the shape that the contract gives it', () => {
    const contract = schemas.definitions.DraftFile;
    expect(Object.keys(draftFileSchema.properties).sort()).to.deep.equal(
      Object.keys(contract.properties).sort(),
    );
    expect(draftFileSchema.required).to.deep.equal(contract.required);
    expect(
      validateSchema({ ...schemas, ...contract } as unknown as JsonObject, good as unknown as JsonObject),
    ).to.deep.equal([]);
  });

  it('is refused where it is anything else, and says why', async () => {
    expect(await faultOf('')).to.equal('not-a-draft');
    expect(await faultOf('{"format":')).to.equal('not-a-draft');
    expect(await faultOf('['.repeat(100_000))).to.equal('not-a-draft');
    expect(await faultOf([good])).to.equal('not-a-draft');
    expect(await faultOf({ ...good, extra: 1 })).to.equal('not-a-draft');
    expect(await faultOf(`{"__proto__":{},${JSON.stringify(good).slice(1)}`)).to.equal('not-a-draft');
    expect(await faultOf({ ...good, answers: [] })).to.equal('not-a-draft');
    expect(await faultOf({ ...good, savedAt: 'yesterday' })).to.equal('not-a-draft');
    expect(await faultOf({ ...good, version: 0.5 })).to.equal('not-a-draft');
    expect(await faultOf({ ...good, service: 'city/other' })).to.equal('other-service');
    expect(await faultOf({ ...good, version: 4 })).to.equal('newer');
    expect(await faultOf({ ...good, format: 'panjare-draft/2' })).to.equal('newer');
    expect(await faultOf(' '.repeat(600_000))).to.equal('too-large');
  });
});

describe('the answers of a file', () => {
  const signal = new AbortController().signal;
  const { client } = standInClient({ definition: completionDefinition });
  const carry = (from: Partial<DraftFile>) =>
    carryFile({ ...good, ...from }, createForm(compiled), client, signal);

  it('come as far as this form can hold them; the rest is named or counted', async () => {
    const carried = await carry({
      answers: {
        ...answers,
        floorArea: 'بزرگ',
        owners: [{ nationalId: '0013542419', share: 'شش' }],
        other: 1,
      },
    });
    expect(carried?.answers).to.deep.equal({
      renovationCode: '12-345-6',
      owners: [{ nationalId: '0013542419' }],
    });
    expect(carried?.dropped).to.deep.equal(['زیربنا', 'مالک ۱: دانگ']);
    expect(carried?.unknown).to.equal(1);
  });

  it('of an older version are those of the questions that still stand', async () => {
    const old = {
      ...completionDefinition,
      data: {
        ...completionDefinition.data,
        properties: {
          ...(completionDefinition.data['properties'] as JsonObject),
          floorArea: { type: 'string', title: 'زیربنا' },
        },
      },
    } as typeof completionDefinition;
    const { client: older } = standInClient({ definition: old });
    const from = { ...good, version: 1, answers: { ...answers, floorArea: 'هزار متر' } };
    const carried = await carryFile(from, createForm(compiled), older, signal);
    expect(carried?.answers).to.deep.equal(answers);
    expect(carried?.dropped).to.deep.equal(['زیربنا']);
  });

  it('are tried all the same where the older version is not to be had', async () => {
    const { client: none } = standInClient();
    const carried = await carryFile({ ...good, version: 1 }, createForm(compiled), none, signal);
    expect(carried?.answers).to.deep.equal(answers);
  });

  it('are not looked at where there are more rows, or deeper ones, than any form has', async () => {
    expect(await carry({ answers: { owners: Array.from({ length: 30_000 }, () => ({})) } })).to.equal(
      undefined,
    );
    let deep: JsonObject = {};
    for (let depth = 0; depth < 500; depth++) deep = { a: deep };
    expect(await carry({ answers: deep })).to.equal(undefined);
  });

  it('bring no file that was sent elsewhere', async () => {
    const plan = { type: 'string', title: 'نقشه' };
    const definition = {
      ...completionDefinition,
      data: { type: 'object', properties: { plan } },
      pages: [
        {
          id: 'one',
          title: { fa: 'یک' },
          items: [{ kind: 'field', at: '/plan', widget: 'file', label: { fa: 'نقشه' } }],
        },
      ],
      checks: [],
      prefill: [],
    } as typeof completionDefinition;
    const form = createForm(compile(definition));
    const carried = await carryFile(
      { ...good, version: 1, answers: { plan: 'somebody’s' } },
      form,
      client,
      signal,
    );
    expect(carried).to.deep.equal({ answers: {}, dropped: [], unknown: 0 });
  });
});
