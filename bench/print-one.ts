// Run by print.ts as a process of its own: Markdown in, PDF out, and nothing of the check, as a program that uses the library
// can do it. What was compiled before is kept; the browser starts while the brief is read, for which `brief` itself waits.
import { readFile, writeFile } from 'node:fs/promises'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { ownFolder } from '../src/cli/cache/own-folder.ts'

enableCompileCache(join(ownFolder(), 'compiled'))
const [from = '', to = ''] = process.argv.slice(2)
const { openBrowser } = await import('../src/print/browser.ts')
const opening = openBrowser()
const { rendered } = await import('./print-rendered.ts')
const html = await rendered(await readFile(from, 'utf8'))
const printer = await opening
await writeFile(to, (await printer.print(html)).bytes)
await printer.close()
