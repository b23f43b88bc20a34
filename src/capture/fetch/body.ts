import type { IncomingMessage } from 'node:http'
import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { CaptureFailed } from '../failed.ts'

const mostLayers = 2

/** Reads an answer's body, unpacked; throws `CaptureFailed` when it is longer than `most` bytes, packed or unpacked. */
export async function bodyOf(answer: IncomingMessage, most: number): Promise<Uint8Array> {
  const declared = Number(answer.headers['content-length'] ?? 0)
  if (declared > most) throw tooLong(most)
  const chunks: Uint8Array[] = []
  let length = 0
  const stream = unpacking(answer)
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue
    length += chunk.length
    if (length > most) {
      stream.destroy()
      answer.destroy()
      throw tooLong(most)
    }
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function unpacking(answer: IncomingMessage): Readable {
  const layers = (answer.headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  const packed = layers.filter((name) => name !== '' && name !== 'identity')
  if (packed.length > mostLayers)
    throw new CaptureFailed('The answer is packed more than twice', 'save the page and add the file')
  return packed.reduceRight<Readable>((stream, name) => pipeline(stream, unpacker(name), () => {}), answer)
}

function unpacker(name: string): ReturnType<typeof createGunzip> {
  if (name === 'gzip' || name === 'x-gzip') return createGunzip()
  if (name === 'deflate') return createInflate()
  if (name === 'br') return createBrotliDecompress()
  throw new CaptureFailed(`The answer is packed as \`${name}\``, 'save the page and add the file')
}

function tooLong(most: number): CaptureFailed {
  const megabytes = Math.round((most / 1024 / 1024) * 10) / 10
  return new CaptureFailed(`The source is longer than ${megabytes} MB`, 'save the part you need and add the file')
}
