import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join as path } from 'node:path'
import type { Evidence, SourceDocument, Text } from '../../release/schema.ts'
import type { Source } from './facts.ts'
import { indexText, verbatim } from './quotes.ts'
import { join, text } from './text.ts'

export type Reliability = Evidence['reliability']
type NewDocument = Omit<SourceDocument, 'id'>

export interface Citation {
  quote: string
  locator?: string
  reliability: Reliability
  note?: Text
}

/** Collects documents and evidence, each once. */
export class Ledger {
  readonly documents = new Map<string, SourceDocument>()
  readonly evidence = new Map<string, Evidence>()
  /** Evidence whose quote is not in the source document that the facts name. */
  readonly notVerbatim: string[] = []
  private readonly byContent = new Map<string, string>()
  private readonly texts = new Map<string, ReturnType<typeof indexText>>()
  private readonly fileIds = new Map<string, string>()

  constructor(documentsFolder: string) {
    for (const file of readdirSync(documentsFolder)) {
      this.texts.set(file, indexText(readFileSync(path(documentsFolder, file), 'utf8')))
    }
  }

  addDocument(id: string, document: NewDocument): string {
    if (!this.documents.has(id)) this.documents.set(id, { id, ...document })
    return id
  }

  /** One of the documents whose text is at hand. */
  addFile(file: string, id: string, document: NewDocument): void {
    this.fileIds.set(file, this.addDocument(id, document))
  }

  /** The document of a source as the facts describe it; the first description of an address stands. */
  documentOf(source: Source): string {
    if (source.document) {
      const known = this.fileIds.get(source.document)
      if (!known) throw new Error(`Unknown document ${source.document}`)
      return known
    }
    const clean = withoutPersons(source)
    const web = clean.url && /^https?:\/\/\S+$/u.test(clean.url) ? clean.url : null
    const digest = (value: string) => createHash('sha1').update(value).digest('hex').slice(0, 6)
    const id = web
      ? `${new URL(web).hostname.replace(/^www\./u, '').replace(/[^A-Za-z0-9]+/gu, '-')}-${digest(web)}`
      : `no-address-${digest(`${clean.title}|${clean.publisher}`)}`
    return this.addDocument(id, {
      title: clean.title ?? '',
      publisher: clean.publisher ?? '',
      date: clean.date ?? null,
      url: web,
      form: isTable(clean) ? 'table' : 'text',
      ...(clean.note ? { note: clean.note } : {}),
    })
  }

  cite(id: string, document: string, citation: Citation): string {
    const content = `${document}|${citation.locator ?? ''}|${citation.quote}`
    const known = this.byContent.get(content)
    if (known) return known
    if (this.evidence.has(id)) throw new Error(`Evidence ${id} is taken`)
    this.byContent.set(content, id)
    this.evidence.set(id, { id, document, ...citation })
    return id
  }

  /** Evidence that another table brought in. */
  known(id: string): string {
    if (!this.evidence.has(id)) throw new Error(`No evidence ${id}`)
    return id
  }

  /** Cites a source of the facts; for the documents at hand, in the document's own characters. */
  citeSource(
    id: string,
    source: Source,
    rawQuote: string,
    reliability: Reliability,
    note?: Text,
    locator?: string,
  ): string {
    const document = this.documentOf(source)
    if (source.document) {
      const body = this.texts.get(source.document)
      const found = body && verbatim(body, rawQuote)
      if (found) return this.cite(id, document, { quote: found, locator, reliability, note })
      this.notVerbatim.push(`${id}: ${rawQuote}`)
      return this.cite(id, document, {
        quote: rawQuote,
        locator,
        reliability: 'low',
        note: join(text('该句在来源文件中没有逐字找到，保留整理者的引文'), note),
      })
    }
    return this.cite(id, document, {
      quote: rawQuote,
      locator,
      reliability,
      note: join(/…/u.test(rawQuote) ? text('引文中的省略号为整理者所加') : undefined, note),
    })
  }
}

/** Headlines and by-lines name officials; who they are is no part of a health atlas. */
const officials = ['徐斌', '余先河', '刘娜', '刘峰']

function withoutPersons(source: Source): Source & { note?: Text } {
  const strip = (value: string | undefined) =>
    value === undefined ? undefined : officials.reduce((line, name) => line.replaceAll(name, '…'), value)
  const title = strip(source.title)
  const changed = title !== source.title
  return {
    ...source,
    title,
    publisher: strip(source.publisher)?.replace('…)', ')'),
    ...(changed ? { note: text('标题中的人名从略，以省略号代替') } : {}),
  }
}

/** Lists, records and tables: what is quoted from them are their entries. */
const isTable = ({ title = '', publisher = '', url }: Source) =>
  /3AHospital|ExcelController|backfill_|Table 1|citypopulation|knoema|health-indicators/iu.test(
    `${title} ${publisher} ${url ?? ''}`,
  )

/** How far a publisher can be relied upon where the facts do not say. */
export function reliabilityOf(source: Source): Reliability {
  const { publisher = '', url } = source
  const line = `${publisher} ${url ?? ''}`
  if (
    /webnovel|机器改写|kanwenda|MAIGOO|travelchina1|pjnys|thewallstreet|source_url 为空|内容站|xyx234|疑AI/iu.test(line)
  )
    return 'low'
  if (/health-indicators$/u.test(url ?? '')) return 'low'
  if (
    /转载|镜像|转述|论坛|网易号|官微|收录|GitHub|整理|公众号|库 |citypopulation|knoema|互联网|经济研究院|investchn|sznianjian/iu.test(
      line,
    )
  )
    return 'medium'
  if (/\.gov\.cn|BMC|年鉴|大众健康报|四川在线|四川省情/u.test(line)) return 'high'
  return 'medium'
}
