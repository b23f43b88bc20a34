import { inflateSync } from 'node:zlib'
import { PDFDocument, PDFString } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { writePdf } from '../../src/print/write-pdf.ts'

async function ofPages(words: readonly string[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  for (const each of words) pdf.addPage([300, 200]).drawText(each, { x: 20, y: 100, size: 12 })
  return pdf
}

test('another reader finds every page and its words', async () => {
  const words = ['Counts of 2023', 'Counts of 2024', 'What they say']
  const { text } = await extractText(await getDocumentProxy(await writePdf(await ofPages(words))))
  expect(text).toStrictEqual(words)
})

test('what is read back is what was written, whatever numbers the objects have', async () => {
  const value = fc.oneof(fc.integer(), fc.stringMatching(/^[ -'*-[\]-~]{0,40}$/), fc.constant(null), fc.boolean())
  const dict = fc.dictionary(fc.stringMatching(/^[A-Za-z]{1,8}$/), value, { maxKeys: 5 })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(dict, fc.nat(3)), { maxLength: 450 }), async (dicts) => {
      const pdf = await ofPages(['A page'])
      const written = dicts.map(([entries, gap]) => {
        for (let skipped = 0; skipped < gap; skipped++) pdf.context.nextRef()
        const literals = Object.entries(entries).map(([key, each]) => {
          return [key, typeof each === 'string' ? PDFString.of(each) : each] as const
        })
        const object = pdf.context.obj({ ...Object.fromEntries(literals), Marker: 'kept' })
        return { ref: pdf.context.register(object), text: object.toString() }
      })
      const read = await PDFDocument.load(await writePdf(pdf), { updateMetadata: false })
      expect(written.map(({ ref }) => read.context.lookup(ref)?.toString())).toStrictEqual(
        written.map(({ text }) => text)
      )
    }),
    { numRuns: 30 }
  )
})

test('the table says at which byte each stream begins', async () => {
  const file = Buffer.from(await writePdf(await ofPages(['A page', 'Another'])))
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file.toString('latin1'))?.[1])
  const head = /^(\d+) 0 obj\n[\s\S]*?\/Length (\d+)[\s\S]*?stream\r?\n/.exec(file.toString('latin1', start))
  const from = start + (head?.[0].length ?? 0)
  const rows = inflateSync(file.subarray(from, from + Number(head?.[2])))
  const said = Array.from({ length: rows.length / 7 }, (_, number) => number).filter((number) => rows[7 * number] === 1)
  const begins = said.map((number) => file.toString('latin1', rows.readUInt32BE(7 * number + 1)).split('\n')[0])
  expect(begins).toStrictEqual(said.map((number) => `${number} 0 obj`))
  expect(said.at(-1)).toBe(Number(head?.[1]))
})
