import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { CaptureFailed } from '../failed.ts'
import { refuseOversizedStreams } from './refuse-bombs.ts'
import type { PdfPage, Run } from './runs.ts'

type Document = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Document['getPage']>>

export interface OpenPdf {
  readonly pages: readonly PdfPage[]
  readonly labels: readonly string[] | null
  readonly title?: string
  readonly author?: string
}

const mostPages = 5000
/** Pages without text that are asked for their pictures; the rest are taken to be like them. */
const mostLookedAt = 30

/** Reads a PDF's text with its places. `onPage` hears how far it is. Throws `CaptureFailed` for broken and locked files. */
export async function openPdf(bytes: Uint8Array, onPage?: (page: number, of: number) => void): Promise<OpenPdf> {
  refuseOversizedStreams(bytes)
  const document = await opened(bytes)
  try {
    if (document.numPages > mostPages) {
      throw new CaptureFailed(`The PDF has ${document.numPages} pages, more than ${mostPages}`, 'add the part you cite')
    }
    const pages: PdfPage[] = []
    let lookedAt = 0
    for (let number = 1; number <= document.numPages; number++) {
      onPage?.(number, document.numPages)
      const page = await document.getPage(number)
      const text = await textOf(page)
      const pictured = text.runs.length === 0 && (lookedAt++ >= mostLookedAt || (await hasPicture(page)))
      pages.push({ ...text, pictured })
      page.cleanup()
    }
    return { pages, labels: await document.getPageLabels(), ...(await statedBy(document)) }
  } catch (error) {
    throw brokenPdf(error)
  } finally {
    await document.loadingTask.destroy()
  }
}

async function opened(bytes: Uint8Array): Promise<Document> {
  try {
    // A copy: pdf.js takes the bytes over.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false })
  } catch (error) {
    throw brokenPdf(error)
  }
}

function brokenPdf(error: unknown): unknown {
  if (error instanceof CaptureFailed) return error
  if (error instanceof Error && error.name === 'PasswordException') {
    return new CaptureFailed('The PDF is locked with a password', 'save it without a password and add that')
  }
  return new CaptureFailed('The PDF is broken and cannot be read', 'download it again, or print it to a new PDF')
}

async function textOf(page: Page): Promise<Omit<PdfPage, 'pictured'>> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = transform
  const { items } = await page.getTextContent()
  const runs: Run[] = []
  const sideways: string[] = []
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [ta = 1, tb = 0, tc = 0, td = 1, x = 0, y = 0]: readonly number[] = item.transform
    const along = a * ta + c * tb
    const up = b * ta + d * tb
    const size = Math.hypot(a * tc + c * td, b * tc + d * td)
    const text = item.str.replaceAll(/[\p{Cc}\u00AD]/gu, ' ')
    if (Math.abs(up) > Math.abs(along) * 0.2 || along < 0) sideways.push(text)
    else {
      const run = { text, x: a * x + c * y + e, y: b * x + d * y + f, width: item.width, size }
      if ([run.x, run.y, run.x + run.width, size].every(isOnAnyPage)) runs.push(run)
    }
  }
  return { width, height, runs, sideways }
}

/** No page is larger than 14,400 points, and nobody sees what is drawn beyond it. */
function isOnAnyPage(points: number): boolean {
  return Math.abs(points) <= 14_400
}

async function hasPicture(page: Page): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS()
  const pictures: ReadonlySet<number> = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat
  ])
  const { fnArray } = await page.getOperatorList()
  return fnArray.some((operation) => pictures.has(operation))
}

/** The title and author a file states, unless they are what a program put there. */
async function statedBy(document: Document): Promise<{ title?: string; author?: string }> {
  const { info } = await document.getMetadata()
  const stated = (name: string) => {
    const value: unknown = name in info ? Object.entries(info).find(([key]) => key === name)?.[1] : undefined
    return typeof value === 'string' ? value.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim() : ''
  }
  const title = stated('Title')
  const author = stated('Author')
  const isMade =
    /^(?:microsoft word|untitled|document\d*|layout \d|slide \d|powerpoint)|\.(?:docx?|pdf|indd|qxd|pptx?)$/i
  return {
    ...(title.length > 3 && !isMade.test(title) && { title }),
    ...(author.length > 3 && !/^(?:user|admin|administrator|owner|unknown|author)$/i.test(author) && { author })
  }
}
