import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { sayError } from '../say-error.ts'
import type { Terminal } from '../terminal.ts'
import { UserError } from '../user-error.ts'
import type { SeenBrief } from '../watch/seen-brief.ts'
import { refusal } from './gate.ts'
import type { OwnPages } from './own-pages.ts'
import { askedFor, pathOf } from './paths.ts'
import type { Readers } from './readers.ts'
import { servedCopy } from './served-copy.ts'
import { problemOf, type Shown } from './shown.ts'

export interface Served {
  readonly shown: Shown
  readonly readers: Readers
  readonly print: (brief: SeenBrief) => Promise<Uint8Array>
  readonly pages: OwnPages
  /** Reloads a page that is open. */
  readonly script: string
}

/** Answers this machine alone, on this port or one that is free; returns the port. Throws `UserError`. */
export async function serve(served: Served, asked: number, terminal: Terminal): Promise<number> {
  let port = asked
  const server = createServer((request, response) => {
    answer(served, port, request, response).catch((error) => {
      sayError(error, terminal)
      response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(notServed(error, asked)))
    server.listen(asked, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address !== null && typeof address === 'object') port = address.port
  return port
}

const always = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff'
} as const
const htmlType = 'text/html; charset=utf-8'

async function answer(served: Served, port: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refused = refusal(request, port)
  if (refused !== null) {
    const allow = refused.status === 405 ? { Allow: 'GET' } : {}
    response.writeHead(refused.status, { ...always, ...allow, 'Content-Type': 'text/plain; charset=utf-8' })
    response.end(`${refused.words}\n`)
    return
  }
  const found = askedFor(request.url ?? '')
  if (found === null) return sendPage(served, '/?', response)
  switch (found.kind) {
    case 'index': {
      const only = served.shown.only()
      return only === null ? sendPage(served, '/', response) : sendOn(pathOf(only.name), response)
    }
    case 'events':
      return openEvents(served, found, response)
    case 'named': {
      const brief = served.shown.brief(found.name) ? null : printed(served, found.name)
      return brief ? sendPdf(served, brief, response) : sendPage(served, pathOf(found.name), response)
    }
  }
}

function sendOn(path: string, response: ServerResponse): void {
  response.writeHead(302, { ...always, Location: path })
  response.end()
}

function printed({ shown }: Served, name: string): SeenBrief | null {
  return name.endsWith('.pdf') ? shown.brief(name.slice(0, -'.pdf'.length)) : null
}

async function sendPage({ shown, script }: Served, of: string, response: ServerResponse): Promise<void> {
  const { status, html, hash } = await shown.page(of)
  const nonce = randomBytes(16).toString('base64')
  response.writeHead(status, { ...always, 'Content-Type': htmlType })
  response.end(servedCopy(html, { script, nonce, of, is: hash }))
}

/** Open for as long as the page is; where that is no more what the reader has, it says so at once. */
async function openEvents(
  { shown, readers }: Served,
  { of, is }: { readonly of: string; readonly is: string },
  response: ServerResponse
): Promise<void> {
  response.writeHead(200, { ...always, 'Content-Type': 'text/event-stream' })
  response.write('retry: 1000\n\n')
  readers.add(of, is, response)
  readers.tell(of, (await shown.page(of)).hash)
}

async function sendPdf({ print, pages }: Served, brief: SeenBrief, response: ServerResponse): Promise<void> {
  try {
    const bytes = await print(brief)
    const name = `inline; filename*=UTF-8''${encodeURIComponent(`${brief.name}.pdf`)}`
    response.writeHead(200, { ...always, 'Content-Type': 'application/pdf', 'Content-Disposition': name })
    response.end(bytes)
  } catch (error) {
    response.writeHead(500, { ...always, 'Content-Type': htmlType })
    response.end(pages.problem(`${brief.name}.pdf`, problemOf(error)))
    if (!(error instanceof UserError)) throw error
  }
}

function notServed(error: Error, port: number): unknown {
  const code = 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') {
    return new UserError(
      `Port ${port} is in use`,
      'name another with `--port`, or leave it out to have one that is free'
    )
  }
  if (code === 'EACCES') return new UserError(`You may not listen on port ${port}`, 'name one from 1024 with `--port`')
  return error
}
