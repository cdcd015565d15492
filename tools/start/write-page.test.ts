import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writePage } from '../../examples/plain-html/write-page.ts';

const parts: { readonly [path: string]: string } = {
  '/head.html': '<script src="/embed.js" integrity="{{embed.js}}"></script>',
  '/header.html':
    '<!--#include virtual="/brand.html" --><nav><a href="/">الف</a><a href="/b.html">ب</a></nav>',
  '/brand.html': '<a class="city" href="/">شهر<small><!--#echo var="department" --></small></a>',
};

function write(page: string, path = '/'): string {
  return writePage(page, { path, gateway: 'http://gateway.example', integrity: 'sha384-x' }, (part) => {
    const text = parts[part];
    assert.ok(text !== undefined, part);
    return text;
  });
}

test('a page is written with its parts, and the words it sets for them', () => {
  assert.equal(
    write(
      '<!--#set var="department" value="معاونت نمونه" --><!--#include virtual="/header.html" -->',
      '/b.html',
    ),
    '<a class="city" href="/">شهر<small>معاونت نمونه</small></a>' +
      '<nav><a href="/">الف</a><a href="/b.html" aria-current="page">ب</a></nav>',
  );
});

test('a page is written for its gateway, with what the script must hash to', () => {
  assert.equal(
    write('<!--#include virtual="/head.html" --><panjare-context gateway="http://localhost:4100">'),
    '<script src="/embed.js" integrity="sha384-x"></script><panjare-context gateway="http://gateway.example">',
  );
});
