import { readFileSync, writeFileSync } from 'node:fs'
import { ownRules } from '../src/check/own-rules.ts'
import { rules } from '../src/check/rules.ts'

const readme = new URL('../README.md', import.meta.url)
const between = /(<!-- rules -->\n)[\s\S]*?(<!-- \/rules -->)/

/** The README with its table of rules made anew from the rules themselves. */
export function withRulesTable(text: string): string {
  const rows = [...ownRules, ...rules].map(({ id, law }) => `| [\`${id}\`](docs/rules/${id}.md) | ${law} |`)
  return text.replace(between, `$1| rule | law |\n|---|---|\n${rows.join('\n')}\n$2`)
}

if (import.meta.main) writeFileSync(readme, withRulesTable(readFileSync(readme, 'utf8')))
