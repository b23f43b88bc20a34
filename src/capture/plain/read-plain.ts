import { pageMarker, withoutMarkers } from '../markers.ts'
import type { Reading } from '../reader.ts'
import { nameAndVersion } from '../version.ts'
import { cutNoise } from './cut-noise.ts'

/** Reads a text that was copied from a page or made from a PDF; form feeds start pages. */
export function readPlain(captured: string): Reading {
  const { text, cut, remarks } = cutNoise(withoutMarkers(captured.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '')))
  const pages = text.split('\f')
  const paragraphs = pages.map(paragraphed)
  const body = pages.length === 1 ? paragraphs.join('') : paragraphs.map(numbered).join('\n\n')
  const title = titleIn(text)
  return {
    item: { type: 'document', ...(title && { title }) },
    text: body,
    completeness: body === '' ? 'none' : 'full',
    reader: nameAndVersion('policy-brief'),
    remarks,
    ...(title && { guessed: ['title' as const] }),
    cut
  }
}

function numbered(text: string, index: number): string {
  return `${pageMarker(String(index + 1))}\n${text}`.trim()
}

/** Blank lines between paragraphs. Where a capture has one line a paragraph and none between, each line becomes one. */
function paragraphed(text: string): string {
  const lines = text.split('\n')
  const filled = lines.filter((line) => line.trim() !== '')
  const closed = filled.filter((line) => /[.!?:]["”’)]*$/.test(line))
  const oneLineEach = filled.length > 1 && closed.length > filled.length / 2 && lines.length < filled.length * 1.2
  return (oneLineEach ? filled.join('\n\n') : lines.join('\n')).replaceAll(/\n{3,}/g, '\n\n').trim()
}

function titleIn(text: string): string | undefined {
  const lines = text.split('\n').map((line) => line.trim())
  const headline = lines.slice(0, 12).find((line) => line.split(' ').length > 2 && !/[.!?,;:]["”’)]*$/.test(line))
  return (headline ?? lines.find((line) => line !== ''))?.slice(0, 200)
}
