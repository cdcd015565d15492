import { expect } from '@open-wc/testing';
import { createForm, compile } from '@panjare/form';
import { deviceAddress } from '../device/device-address.ts';
import { completionDefinition } from '../form.fixtures.ts';
import { hostsAddress, nearestPage, pageIn, parameterOf, withPage } from './page-address.ts';

describe('a page of a form in the address', () => {
  it('leaves path, query, hash and their spelling as the host wrote them', () => {
    const host = 'https://city.example/a/b.aspx?q=a%20b&x=1+2&empty&&=&q=%D8%A7#/route?panjare-page=no&z';
    const there = withPage(host, 'panjare-page', 'owners');
    expect(there).to.equal(
      'https://city.example/a/b.aspx?q=a%20b&x=1+2&empty&&=&q=%D8%A7&panjare-page=owners#/route?panjare-page=no&z',
    );
    expect(pageIn(there, 'panjare-page')).to.equal('owners');
    expect(pageIn(host, 'panjare-page')).to.equal(undefined);
    expect(withPage(there, 'panjare-page', 'review')).to.equal(there.replace('=owners', '=review'));
    expect(withPage(there, 'panjare-page', undefined)).to.equal(host);
    expect(hostsAddress(there)).to.equal(host);
    expect(withPage('file:///c/form.html', 'panjare-page', 'a')).to.equal(
      'file:///c/form.html?panjare-page=a',
    );
  });

  it('is one of each form on a page', () => {
    const both = 'https://city.example/?panjare-page=a&panjare-page-2=b';
    expect(pageIn(both, parameterOf(0))).to.equal('a');
    expect(pageIn(both, parameterOf(1))).to.equal('b');
    expect(withPage(both, parameterOf(0), 'c')).to.equal(
      'https://city.example/?panjare-page-2=b&panjare-page=c',
    );
    expect(hostsAddress(both)).to.equal('https://city.example/');
  });

  it('is none where it is not a name', () => {
    for (const bad of ['', '%3Cscript%3E', 'a/b', 'a b', '__proto__.x', "'"])
      expect(pageIn(`https://city.example/?panjare-page=${bad}`, 'panjare-page')).to.equal(undefined);
  });

  it('leads to the nearest one before it where answers hide it, and to none where there is no such page', () => {
    const [first, second, third] = completionDefinition.pages;
    if (!first || !second || !third) throw new Error('Three pages.');
    const form = createForm(
      compile({
        ...completionDefinition,
        pages: [first, { ...second, when: { var: '/hasViolations' } }, third],
      }),
    );
    expect(nearestPage(form, 'owners')?.id).to.equal('property');
    expect(nearestPage(form, 'review')?.id).to.equal('violations');
    expect(nearestPage(form, 'nothing')).to.equal(undefined);
    const hidden = createForm(
      compile({
        ...completionDefinition,
        pages: [{ ...first, when: { var: '/hasViolations' } }, second, third],
      }),
    );
    expect(nearestPage(hidden, 'property')?.id).to.equal('owners');
  });

  it('goes to another device without what sign-in and hand-off left in it', () => {
    expect(
      deviceAddress(
        'https://city.example/f?id=7&code=abc&state=x&iss=https%3A%2F%2Fi&ticket=t&stateful=1#/form?code=1',
        'panjare-page',
        'owners',
      ),
    ).to.equal('https://city.example/f?id=7&stateful=1&panjare-page=owners#/form?code=1');
    expect(deviceAddress('https://city.example/f?code=abc', 'panjare-page', undefined)).to.equal(
      'https://city.example/f',
    );
  });
});
