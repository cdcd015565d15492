import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sniffType } from './sniff-type.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('a file', () => {
  it('is what its first bytes say', () => {
    for (const [head, type] of [
      ['%PDF-1.7\n', 'application/pdf'],
      ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
      ['\x89PNG\r\n\x1a\n', 'image/png'],
      ['RIFF\x24\0\0\0WEBPVP8 ', 'image/webp'],
      ['II*\0\x08\0\0\0', 'image/tiff'],
      ['MM\0*\0\0\0\x08', 'image/tiff'],
      ['\0\0\0\x18ftypheic\0\0\0\0mif1', 'image/heic'],
      ['AC1032\0\0', 'image/vnd.dwg'],
      ['PK\x03\x04\x14\0', 'application/zip'],
    ] as const)
      assert.equal(sniffType(bytes(head)), type);
  });

  it('is nothing we know otherwise, whatever follows', () => {
    for (const head of [
      '',
      'MZ\x90\0',
      '<html>%PDF-1.7',
      ' %PDF-1.7',
      '\x89PN',
      'RIFF\x24\0\0\0WAVE',
      '#!/bin/sh',
    ])
      assert.equal(sniffType(bytes(head)), undefined, head);
  });
});
