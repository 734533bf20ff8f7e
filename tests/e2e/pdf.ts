import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPage {
  /** In points. */
  width: number
  height: number
  /** Without spaces: where they stand, a PDF does not say reliably. */
  text: string
  /** How many times a path is drawn. */
  paths: number
  pictures: number
}

export interface ReadPdf {
  pages: ReadPage[]
  /** Of strokes and fills, each once, as in #aabbcc. */
  colours: string[]
  /** From one place of the document to another. */
  links: number
}

const pictures: readonly number[] = [
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
]

/** What a PDF holds, page by page. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: ReadPage[] = []
  const colours = new Set<string>()
  let links = 0
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const content = await page.getTextContent()
    const { fnArray, argsArray } = await page.getOperatorList()
    for (const [at, operator] of fnArray.entries()) {
      if (operator === OPS.setFillRGBColor || operator === OPS.setStrokeRGBColor)
        colours.add(String(argsArray[at]?.[0]))
    }
    links += (await page.getAnnotations()).filter((one) => one.subtype === 'Link' && one.dest).length
    pages.push({
      width,
      height,
      text: content.items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, ''),
      paths: fnArray.filter((one) => one === OPS.constructPath).length,
      pictures: fnArray.filter((one) => pictures.includes(one)).length,
    })
    page.cleanup()
  }
  await file.destroy()
  return { pages, colours: [...colours], links }
}
