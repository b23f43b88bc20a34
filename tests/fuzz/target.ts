import fc from 'fast-check'
import { mutated } from './mutated.ts'
import { mutatedJson } from './mutated-json.ts'
import { mutatedMarkup } from './mutated-markup.ts'

/** One reader and what it is tried on. */
export interface Target {
  readonly name: string
  /** Good files of its kind. */
  readonly files: readonly (string | Uint8Array)[]
  /** Endings of names of such files. */
  readonly endings: readonly string[]
  /** What is hostile in its format. */
  readonly pieces: readonly string[]
  /** Its files are changed by their structure too: `names` are elements that mean something. */
  readonly form?: { readonly kind: 'markup'; readonly names: readonly string[] } | { readonly kind: 'json' }
  /** Rejects where the reader has a fault: it throws what is no sentence of ours, or makes what cannot be right. */
  readonly read: (input: Buffer) => Promise<'done' | 'refused'>
}

/** Mutated files of its kind. With `real` files, only those. */
export function inputsOf(target: Target, real: readonly Uint8Array[] = []): fc.Arbitrary<Buffer> {
  const files = real.length > 0 ? real : target.files
  const bytes = mutated(files, target.pieces)
  const texts = files.map((file) => (typeof file === 'string' ? file : Buffer.from(file).toString('utf8')))
  const text = (arbitrary: fc.Arbitrary<string>) => arbitrary.map((changed) => Buffer.from(changed))
  switch (target.form?.kind) {
    case undefined:
      return bytes
    case 'json':
      return fc.oneof(bytes, { arbitrary: text(mutatedJson(texts)), weight: 3 })
    case 'markup':
      return fc.oneof(bytes, { arbitrary: text(mutatedMarkup(texts, target.form.names)), weight: 3 })
  }
}
