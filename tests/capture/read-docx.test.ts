import { expect, test } from 'vitest'
import { readDocx } from '../../src/capture/docx/read-docx.ts'
import { CaptureFailed } from '../../src/capture/failed.ts'
import { parts, zip } from './word-file.ts'

test('A document becomes Markdown with its table and its footnotes', async () => {
  expect(await readDocx(zip(parts))).toEqual({
    item: { type: 'document', title: 'Survey & results', author: [{ family: 'Doe', given: 'Jane' }] },
    text: `# What the survey found

It found 291,273 pages[^1] in 2024.

| Year | Pages   |
| ---- | ------- |
| 2024 | 291,273 |

[^1]: The figure is provisional.`,
    completeness: 'full',
    reader: 'mammoth 1.13.0',
    remarks: []
  })
})

test('Oversized, dishonest and broken files end in one line', async () => {
  const huge = 300 * 1024 * 1024
  const with1 = (part: readonly [string, string | Buffer, number?]) => zip([...parts, part])
  const failures = []
  for (const bytes of [
    with1(['word/media/a.bin', Buffer.alloc(1000), huge]),
    with1(['word/media/a.bin', Buffer.alloc(100_000), 1000]),
    with1(['word/other.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>']),
    zip(parts).subarray(0, 900),
    zip([['word/document.xml', '<w:document']])
  ]) {
    failures.push(
      await readDocx(bytes).catch((error: unknown) =>
        error instanceof CaptureFailed ? `${error.message}: ${error.fix}` : error
      )
    )
  }
  expect(failures).toEqual([
    'The file unpacks to 300 MB, more than 200: save it again without large pictures',
    'The part `word/media/a.bin` does not unpack to the size it declares: save the file again',
    'The DOCX is broken and cannot be read: open it in its program and save it again',
    'The file is a broken zip archive: save it again from the program it was made with',
    'The DOCX is broken and cannot be read: open it in its program and save it again'
  ])
})
