import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { read } from '../../src/brief/read.ts'
import { check } from '../../src/check/check.ts'
import type { Checked } from '../../src/check/checked.ts'
import { loadLibrary } from '../../src/library/load.ts'
import type { Library } from '../../src/library/record.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const file = 'briefs/first-person-imagery.md'

/** The sample brief of the project, checked against its own sources. */
export async function sample(): Promise<{ checked: Checked; library: Library }> {
  const library = await loadLibrary(root)
  const text = await readFile(`${root}${file}`, 'utf8')
  return { checked: check(read({ file, text }), library, { templates: ['briefing'] }), library }
}
