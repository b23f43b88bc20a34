// Run by print.ts as a process of its own: Markdown in, PDF out, and nothing of the check.
import { readFile, writeFile } from 'node:fs/promises'
import { print } from '../src/index.ts'
import { rendered } from './print-rendered.ts'

const [from = '', to = ''] = process.argv.slice(2)
await writeFile(to, (await print(await rendered(await readFile(from, 'utf8')))).bytes)
