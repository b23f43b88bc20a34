// Shows the filter, which does nothing without a script, and hides the claims that it leaves out.
const form = document.getElementById('filter')
const status = document.getElementById('shown')
const rows = [...document.querySelectorAll('tr[data-verdict]')]
const words = new Map(rows.map((row) => [row, plain(row.textContent)]))

function plain(text) {
  return text.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ')
}

function show() {
  const chosen = new FormData(form)
  const verdicts = chosen.getAll('verdict')
  const kinds = chosen.getAll('kind')
  const wanted = plain(String(chosen.get('words'))).trim()
  let count = 0
  for (const row of rows) {
    const fits = verdicts.includes(row.dataset.verdict) && kinds.includes(row.dataset.kind)
    row.hidden = !(fits && words.get(row).includes(wanted))
    if (!row.hidden) count += 1
  }
  status.textContent = `${count} of ${rows.length} claims shown`
}

form.hidden = false
form.addEventListener('input', show)
form.addEventListener('reset', () => setTimeout(show))
form.addEventListener('submit', (event) => event.preventDefault())
show()
