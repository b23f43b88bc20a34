// Run by a test as a process of its own: opens the browser, says so and waits to be ended.
import { openBrowser } from '../../src/print/browser.ts'

await openBrowser()
process.stdout.write('open\n')
setInterval(() => {}, 60_000)
