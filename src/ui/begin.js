// The first picture is the map alone; then comes what stands beside and on it, and then the program. Each wants the
// processor, and a reader is waiting for the map. Deferred in the built page; the program's address stands with it.
const program = new URL(document.currentScript.dataset.program, document.baseURI).href
let begun = false

function begin() {
  document.documentElement.classList.remove('first')
  if (!begun) import(program)
  begun = true
}

function complete() {
  document.documentElement.classList.remove('first')
  nextPicture(begin)
}

const nextPicture = (then) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then)))
const shown = () => performance.getEntriesByName('first-contentful-paint').length > 0

// Nothing is drawn in a tab behind others, and not every browser says when it has drawn.
if (document.hidden || !window.PerformanceObserver) begin()
else {
  setTimeout(begin, 1000)
  // Of a page that comes slowly the top is shown before the map is there: then the next picture is the one to wait for.
  if (shown()) nextPicture(complete)
  else new PerformanceObserver(() => shown() && complete()).observe({ entryTypes: ['paint'] })
}
