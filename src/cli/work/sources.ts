import { join } from 'node:path'
import { siteBases } from '../../capture/addresses/bases.ts'
import { checkLinks } from '../../capture/check-links.ts'
import { superseded } from '../../capture/supersede.ts'
import { verifyCaptures } from '../../capture/verify-captures.ts'
import { loadLibrary } from '../../library/load.ts'
import { toSourceKey } from '../../library/record.ts'
import { nearest } from '../../text/nearest.ts'
import { libraryList, tableOf } from '../library-list.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import { writeWhole } from '../write-whole.ts'

export async function listSources(workspace: string, format: 'text' | 'json', terminal: Terminal): Promise<void> {
  const list = await libraryList(workspace)
  terminal.out(
    format === 'json'
      ? `${JSON.stringify({ schema: 'policy-brief/sources@1', sources: list }, null, 2)}\n`
      : tableOf(list)
  )
}

/** Whether every capture is as it was captured. */
export async function verifySources(workspace: string, terminal: Terminal): Promise<boolean> {
  const { sound, byHand, problems } = await verifyCaptures(workspace, await loadLibrary(workspace))
  for (const { file, problem, fix } of problems) terminal.out(`${file}: ${problem}: ${fix}\n`)
  terminal.out(`${sound} sound, ${problems.length} wrong, ${byHand} typed by hand\n`)
  return problems.length === 0
}

/** Whether every address answers and says what was captured. */
export async function checkSourceLinks(workspace: string, allowPrivate: boolean, terminal: Terminal): Promise<boolean> {
  const library = await loadLibrary(workspace)
  terminal.err(`Asking for ${library.records.size} sources\n`)
  const links = await checkLinks(library, { bases: siteBases, allowPrivate })
  for (const { key, state, says, url } of links) terminal.out(`${key}  ${state}: ${says}\n  ${url}\n`)
  return links.every(({ state }) => state === 'unchanged' || state === 'answers')
}

export async function supersede(workspace: string, old: string, by: string, terminal: Terminal): Promise<void> {
  const { records } = await loadLibrary(workspace)
  const [earlier, newer] = [old, by].map((key) => {
    const record = records.get(toSourceKey(key.replace(/^@/, '')))
    if (record) return record
    const near = nearest(key, [...records.keys()])
    throw new UserError(`There is no source \`${key}\``, near === null ? 'see `brief sources`' : `write \`${near}\``)
  })
  if (!earlier || !newer || earlier === newer)
    throw new UserError('A source cannot supersede itself', 'name two sources')
  await writeWhole(join(workspace, earlier.file), superseded(earlier.text, newer.key))
  terminal.out(`${earlier.file}: superseded by ${newer.key}\n`)
}
