import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkBench } from './check.ts'
import { growthBench } from './growth.ts'
import { hostileBench } from './hostile-growth.ts'
import { manyBench } from './many-briefs.ts'
import { readingBench } from './reading.ts'
import { startBench } from './start.ts'
import { say } from './table.ts'

/** Each prints its tables; `folder` is its own, and is taken away. */
const parts: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  start: startBench,
  check: checkBench,
  many: manyBench,
  growth: growthBench,
  reading: readingBench,
  hostile: hostileBench
}

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const asked = values.only?.split(',') ?? Object.keys(parts)
const unknown = asked.find((name) => !(name in parts))
if (unknown !== undefined) {
  process.stderr.write(
    `There is no part \`${unknown}\`: name some of ${Object.keys(parts).join(', ')} after \`--only\`\n`
  )
  process.exit(2)
}

const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
say(`${day}; ${cpus().length} × ${cpus()[0]?.model.trim()}; Node ${process.version}`)
for (const name of asked) {
  const folder = mkdtempSync(join(tmpdir(), 'policy-brief-bench-'))
  try {
    await parts[name]?.(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
