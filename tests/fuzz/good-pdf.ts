/** A PDF whose objects and contents stand in the clear, so that changes to it reach every part of the reader. */
export function clearPdf(pages: readonly string[]): string {
  const count = pages.length
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /PageLabels << /Nums [0 << /S /r >> 1 << /S /D /St 1 >>] >> >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${count} /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((contents, index) => [
      `<< /Type /Page /Parent 2 0 R /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${contents.length} >>\nstream\n${contents}\nendstream`
    ])
  ]
  const info = '<< /Title (Annual Report of the Example) /Author (Jane Doe) >>'
  let file = '%PDF-1.4\n'
  const starts = [...objects, info].map((object, index) => {
    const start = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const size = starts.length + 1
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info ${starts.length} 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
}

const at = (x: number, y: number, words: string, size = 10) => `/F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words}) Tj`
const page = (lines: readonly string[]) => `BT\n${lines.join('\n')}\nET`

/** Two columns, a table, a raised note mark, running heads and page numbers. */
export const reportPdf = clearPdf([
  page([
    at(50, 800, 'Annual Report', 8),
    at(50, 740, 'A heading over both columns of this page', 18),
    ...[0, 1, 2, 3, 4].flatMap((line) => [
      at(50, 680 - line * 14, 'The first column fills the column from side'),
      at(310, 680 - line * 14, 'The second column carries on from there on')
    ]),
    at(290, 30, 'i', 8)
  ]),
  page([
    at(50, 800, 'Annual Report', 8),
    ...[0, 1, 2, 3].flatMap((line) => [
      at(50, 700 - line * 14, `202${line}`),
      at(200, 700 - line * 14, `375,23${line}`),
      at(350, 700 - line * 14, `255,57${line}`)
    ]),
    at(50, 600, 'It has 40 cases'),
    at(122, 603, '12', 6),
    at(290, 30, '1', 8)
  ]),
  page([at(50, 800, 'Annual Report', 8), at(50, 700, 'The last page, of 23 April 2024.'), at(290, 30, '2', 8)])
])
