import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver-protocol/node'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
/** A test that waits longer than this for a message fails; none waits for time to pass. */
const longest = 20_000

/** An editor with the language server running, started as editors start it. */
export interface Editor {
  readonly connection: ProtocolConnection
  readonly initialized: InitializeResult
  readonly uri: (file: string) => string
  readonly open: (file: string, text: string) => Promise<void>
  readonly change: (file: string, version: number, text: string) => Promise<void>
  /** The findings that the server next sends, or has sent and nobody has taken. */
  readonly findings: () => Promise<PublishDiagnosticsParams>
  /** The same for what it logs or shows. */
  readonly message: () => Promise<string>
  /** Ends it as editors do. */
  readonly quit: () => Promise<Ended>
  /** Ends it as an editor that crashes does. */
  readonly vanish: () => Promise<Ended>
}

interface Ended {
  readonly code: number | null
  readonly err: string
}

export async function editorIn(folder: string): Promise<Editor> {
  const child = spawn(process.execPath, [main, 'lsp', '--stdio'], { cwd: folder })
  onTestFinished(() => void child.kill('SIGKILL'))
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, err })))
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin)
  )
  const findings = queue<PublishDiagnosticsParams>()
  const messages = queue<string>()
  connection.onNotification(PublishDiagnosticsNotification.type, findings.put)
  connection.onNotification(LogMessageNotification.type, ({ message }) => messages.put(message))
  connection.onNotification(ShowMessageNotification.type, ({ message }) => messages.put(message))
  connection.listen()
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {}
  })
  await connection.sendNotification(InitializedNotification.type, {})
  const uri = (file: string) => pathToFileURL(join(folder, file)).href
  return {
    connection,
    initialized,
    uri,
    open: (file, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: uri(file), languageId: 'markdown', version: 1, text }
      }),
    change: (file, version, text) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: uri(file), version },
        contentChanges: [{ text }]
      }),
    findings: findings.take,
    message: messages.take,
    quit: async () => {
      await connection.sendRequest(ShutdownRequest.type)
      await connection.sendNotification(ExitNotification.type)
      return ended
    },
    vanish: () => {
      child.stdin.end()
      return ended
    }
  }
}

/** Messages in the order in which they come. */
function queue<One>(): { readonly put: (one: One) => void; readonly take: () => Promise<One> } {
  const come: One[] = []
  const waiting: ((one: One) => void)[] = []
  return {
    put: (one) => {
      const next = waiting.shift()
      if (next) next(one)
      else come.push(one)
    },
    take: () => {
      const [first] = come.splice(0, 1)
      if (first !== undefined) return Promise.resolve(first)
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('The server said nothing')), longest)
        waiting.push((one) => {
          clearTimeout(timer)
          resolve(one)
        })
      })
    }
  }
}
