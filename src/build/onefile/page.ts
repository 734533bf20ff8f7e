import { gzipSync } from 'node:zlib'
import { fileOnlyPolicy, withPolicy } from '../policy.ts'

export interface Parts {
  /** The page with its first map, as the site has it. */
  html: string
  /** What unpacks and starts the rest. */
  boot: string
  /** The icon, an SVG. */
  icon: string
  /** What is packed into the page, by name or by its path on the site. */
  files: ReadonlyMap<string, string | Buffer>
}

/** The page as one file. The start comes first and the mark of the end last: a file cut short can say so. */
export function pageOf({ html, boot, icon, files }: Parts): string {
  const start = `<script>${inScript(boot)}</script>`
  const packed = [...files].map(([name, content]) => {
    const base64 = gzipSync(content, { level: 9 }).toString('base64')
    return `<script type="application/gzip+base64" id="file:${name}">${base64}</script>`
  })
  const page = html
    .replace(/<script type="module"[^>]*><\/script>\s*/g, '')
    .replace(/<link rel="modulepreload"[^>]*>\s*/g, '')
    .replace(
      /(<link rel="icon" href=")[^"]*/,
      (_all, before: string) => `${before}data:image/svg+xml,${encodeURIComponent(icon)}`,
    )
    .replace('<meta charset="utf-8">', (charset) => `${charset}\n${start}`)
    .replace('</body>', () => `${packed.join('\n')}\n<script type="text/plain" id="file:end"></script>\n</body>`)
  // Nothing may be asked for outside the file; the browser sees to it.
  return withPolicy(page, fileOnlyPolicy(page))
}

/** A script's text, so that nothing in it ends the element around it. */
const inScript = (code: string) => code.replace(/<(?=\/script|!--|script)/gi, '\\x3C')
