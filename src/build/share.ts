import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { escapeXml } from '../paint/svg/markup.ts'
import { pictureFile, pictureSize } from './share/picture.ts'

/** What other sites and messengers are told of the map. */
export interface Shared {
  title: string
  description: string
  /** Where the site is published, with a slash at its end; null where site.json does not say it. */
  address: string | null
}

/** CSS pixels of the map that oEmbed offers. */
const size = { width: 900, height: 640 }

/** Of an address that only the deployment knows, what comes behind the folder of the site. */
const at = ({ address }: Shared, path: string) => (address ?? './') + path

/** The description of the default map by oEmbed 1.0 (https://oembed.com), as one file for all. */
export function oembedOf(shared: Shared): Record<string, string | number> {
  const source = escapeXml(at(shared, '?mode=embed'))
  return {
    version: '1.0',
    type: 'rich',
    title: shared.title,
    provider_name: shared.title,
    provider_url: at(shared, ''),
    cache_age: 86_400,
    ...size,
    thumbnail_url: at(shared, pictureFile),
    thumbnail_width: pictureSize.width,
    thumbnail_height: pictureSize.height,
    html: `<iframe src="${source}" title="${escapeXml(shared.title)}" width="${size.width}" height="${size.height}" loading="lazy" referrerpolicy="strict-origin" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox" style="border:0;max-width:100%"></iframe>`,
  }
}

/** The page with what is read of it when its address is pasted elsewhere. Throws where the page has no head. */
export function withShareTags(html: string, shared: Shared): string {
  if (!html.includes('</head>')) throw new Error('The page has no </head>')
  const meta: [property: string, content: string][] = [
    ['og:type', 'website'],
    ['og:title', shared.title],
    ['og:description', shared.description],
    ['og:image', at(shared, pictureFile)],
    ['og:image:width', String(pictureSize.width)],
    ['og:image:height', String(pictureSize.height)],
    ['og:image:alt', shared.description],
    ['og:locale', 'zh_CN'],
    ['og:locale:alternate', 'en'],
    ...(shared.address ? [['og:url', shared.address] as [string, string]] : []),
  ]
  const tags = [
    ...meta.map(([property, content]) => `<meta property="${property}" content="${escapeXml(content)}">`),
    `<link rel="alternate" type="application/json+oembed" href="${escapeXml(at(shared, 'oembed.json'))}" title="${escapeXml(shared.title)}">`,
  ]
  return html.replace('</head>', () => `${tags.join('\n')}\n</head>`)
}

/**
 * Writes oembed.json, and into the page what belongs to it.
 *
 * @param folder of the built site
 */
export function share(folder: string): void {
  const file = join(folder, 'index.html')
  const html = readFileSync(file, 'utf8')
  const { address = null } = JSON.parse(readFileSync(join(folder, 'site.json'), 'utf8')) as { address?: string | null }
  const shared: Shared = {
    title: /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '',
    description: /<meta name="description" content="([^"]*)">/.exec(html)?.[1] ?? '',
    address: address?.replace(/\/?$/, '/') ?? null,
  }
  if (!shared.title || !shared.description) throw new Error('The page has no title or no description to share.')
  writeFileSync(join(folder, 'oembed.json'), `${JSON.stringify(oembedOf(shared), null, 2)}\n`)
  writeFileSync(file, withShareTags(html, shared))
}
