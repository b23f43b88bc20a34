import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const size = 100_000
/** A longer paragraph, or number, is refused unread (`brief-readable`), and would measure nothing. */
const paragraph = 25_000

/** Text that slow patterns choke on: each grows without end. */
export const hostile: Readonly<Record<string, string>> = {
  'opening quotation marks': '“',
  'straight quotation marks': '" ',
  apostrophes: " 'a",
  digits: '7777777 ',
  'digits and commas': '1,1 ',
  ellipses: '… ',
  'opening brackets': '(',
  'square brackets': '[',
  'bracketed words': '[a] ',
  'at signs': '@a ',
  'provisions without an end': 's 1(1)',
  hashes: '# ',
  underscores: '_a'
}

/** A workspace whose brief and source both hold `unit` over and over, 100,000 characters or twice that. */
export function writeHostile(folder: string, unit: string, times: 1 | 2): void {
  const one = unit.repeat(Math.floor(paragraph / Math.max(1, unit.length)))
  const text = Array.from({ length: Math.ceil((size * times) / paragraph) }, () => one).join('\n\n')
  mkdirSync(join(folder, 'sources'), { recursive: true })
  mkdirSync(join(folder, 'briefs'), { recursive: true })
  const front = '---\ntype: report\ntitle: Hostile\nevidence: { standing: primary, completeness: full }\n---\n'
  writeFileSync(join(folder, 'sources', 'hostile.md'), `${front}There were 1,200 reports.\n\n${text}\n`)
  const said = 'It says “there were many reports of this kind”, and that there were 1,300 reports.[^1]'
  writeFileSync(
    join(folder, 'briefs', 'hostile.md'),
    `---\ntitle: Hostile\ndate: 2026-11-20\n---\n${said}\n\n${text}\n\n[^1]: @hostile.\n`
  )
}
