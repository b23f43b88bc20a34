import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CaptureFailed } from '../../src/capture/failed.ts'
import { recognise } from '../../src/capture/recognise.ts'
import { clml } from './clml.ts'

const law = clml({ title: 'Lamps Act 1990', year: 1990, number: 3, date: '1990-02-01', identifier: 'ukpga/1990/3' })

test.each([
  ['%PDF-1.7', 'a.txt', 'pdf'],
  ['<!DOCTYPE html><p>Text', 'a', 'html'],
  ['<?xml version="1.0"?><!-- a --><html xmlns="x"><body/></html>', 'a.pdf', 'html'],
  [law, 'data.html', 'clml'],
  ['% from a manager\n@book{key, title = {T}}', 'a.txt', 'bibtex'],
  ['\uFEFFTY  - BOOK\nTI  - T\nER  - \n', 'a', 'ris'],
  ['[{"id": "a", "type": "book", "title": "T"}]', 'a', 'csl-json'],
  ['{"type": "book", "title": "T"}', 'a', 'csl-json'],
  ['{"other": 1}', 'a.json', 'plain'],
  ['Some text', 'a.md', 'markdown'],
  ['# Title\n\nSee [this](https://example.org).', 'a', 'markdown'],
  ['@harbour said so.', 'a.txt', 'plain'],
  ['Just text. a < b', 'a', 'plain']
])('%j in %s is %s', (text, name, kind) => {
  expect(recognise(new TextEncoder().encode(text), { name }).kind).toBe(kind)
})

test('Charsets are read from marks, declarations and answers', () => {
  const text = (bytes: Uint8Array, charset?: string) => {
    const found = recognise(bytes, { name: 'a.txt', ...(charset && { charset }) })
    return 'text' in found ? found.text : found.kind
  }
  const said = Buffer.from('caf\xe9 “”', 'latin1')
  expect([
    text(Buffer.from('café')),
    text(Buffer.from('\uFEFFcafé', 'utf16le')),
    text(Buffer.from('caf\xe9', 'latin1')),
    text(Buffer.from('caf\xe9', 'latin1'), 'iso-8859-1'),
    text(Buffer.from('<html><meta charset="windows-1251"><p>\xe9', 'latin1')),
    text(said.subarray(0, 4), 'no-such-charset')
  ]).toEqual(['café', 'café', 'café', 'café', '<html><meta charset="windows-1251"><p>й', 'café'])
})

test.each([
  ['', 'The source is empty'],
  ['\xd0\xcf\x11\xe0\xa1\xb1', 'The file is an old Office document, or one locked with a password'],
  ['PK\x03\x04 and no more', 'The file is a broken zip archive'],
  ['\x00\x01\x02\x03\x04', 'The source is neither text nor PDF nor DOCX']
])('%j is refused', (bytes, problem) => {
  expect(() => recognise(Buffer.from(bytes, 'latin1'), { name: 'a' })).toThrow(problem)
})

test('Any bytes are recognised or refused', () => {
  fc.assert(
    fc.property(
      fc.uint8Array(),
      fc.constantFrom('', '%PDF-', 'PK\x03\x04', '<html>', '[{"type":', '@a{'),
      (bytes, start) => {
        try {
          recognise(Buffer.concat([Buffer.from(start), bytes]), { name: 'a' })
        } catch (error) {
          expect(error).toBeInstanceOf(CaptureFailed)
        }
      }
    )
  )
})
