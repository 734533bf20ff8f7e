import { parseArgs } from 'node:util'
import * as v from 'valibot'
import type { Coordinates, DocumentForm } from '../../desk/project.ts'
import { period } from '../../release/schema.ts'
import type { Language } from '../../view/view.ts'

/** Wrong use of the command: what is missing or not understood. */
export class WrongUse extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'WrongUse'
  }
}

/** A file that is not there. */
export class NoSuchFile extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'NoSuchFile'
  }
}

export const commands = ['check', 'seal', 'diff', 'template', 'book'] as const
export type Command = (typeof commands)[number]

export const usage = `Usage: npm run desk -- COMMAND

  check FILES…      look through tables as the data desk does
  seal FILES…       make the next release of them
  diff A B          how two releases differ: versions, folders or workbooks
  template          a workbook to fill in
  book VERSION      a release as a workbook that can be read again

  --out PATH        where to: a folder or a .zip (seal), an .xlsx (template, book)
  --release VERSION the release to continue from; the default one unless given
  --data FOLDER     where the releases lie (public/data)
  --mapping FILE    what columns are, as saved from the data desk; more than once for several kinds of table
  --lang zh|en      language of the findings (zh)
  --json            one JSON object on the standard output, whatever comes of it
  --force           replace a file that is there; a sealed release is never replaced
  --help            this

  --period YEAR      of figures that nothing in the table dates
  --coordinates wgs84|gcj02|bd09   of longitudes and latitudes

  of the document that states the figures (check, seal):
  --document TITLE  --publisher NAME  --date DATE  --link ADDRESS  --reliability high|medium|low

  of the new release (seal):
  --version YEAR.NUMBER   --title-zh TEXT  --title-en TEXT  --published YYYY-MM-DD  --kind sourced|demonstration
  --changelog-zh TEXT     --changelog-en TEXT   one for every sentence
  --accept NOTE           accept all warnings with this note
  --not-default           the page goes on showing the earlier release first

Exit codes: 0 fine, 1 findings that block, 2 wrong use, 3 a file that cannot be read or written,
70 a fault of this command.`

export interface Options {
  command: Command
  files: string[]
  out: string | null
  release: string | null
  data: string
  mappings: string[]
  lang: Language
  json: boolean
  period: string | null
  coordinates: Coordinates | null
  document: Partial<DocumentForm>
  form: {
    version: string
    titleZh: string
    titleEn: string
    published: string
    kind: 'sourced' | 'demonstration' | ''
    changelogZh: string[]
    changelogEn: string[]
    makesDefault: boolean
  }
  accept: string | null
  /** Whether a file that is there may be replaced; a sealed release never is. */
  force: boolean
}

const text = { type: 'string' } as const
const texts = { type: 'string', multiple: true } as const
const flag = { type: 'boolean' } as const

/** @throws WrongUse */
export function readArguments(args: readonly string[]): Options {
  const { values, positionals } = parsed(args)
  const [command, ...files] = positionals
  if (!isOneOf(commands, command)) throw new WrongUse(command ? `Unknown command: ${command}` : 'No command.')
  const { lang = 'zh', reliability, kind = '' } = values
  if (!isOneOf(['zh', 'en'] as const, lang)) throw new WrongUse(`--lang: ${lang}`)
  if (!isOneOf(['', 'sourced', 'demonstration'] as const, kind)) throw new WrongUse(`--kind: ${kind}`)
  if (reliability !== undefined && !isOneOf(['high', 'medium', 'low'] as const, reliability)) {
    throw new WrongUse(`--reliability: ${reliability}`)
  }
  const { coordinates } = values
  if (coordinates !== undefined && !isOneOf(['wgs84', 'gcj02', 'bd09'] as const, coordinates)) {
    throw new WrongUse(`--coordinates: ${coordinates}`)
  }
  if (values.period !== undefined && !v.is(period, values.period)) throw new WrongUse(`--period: ${values.period}`)
  const [least, most] = { check: [1, 999], seal: [1, 999], diff: [2, 2], template: [0, 0], book: [1, 1] }[command] as [
    number,
    number,
  ]
  if (files.length < least || files.length > most) throw new WrongUse(`${command}: ${files.length} files`)
  const { publisher, date, link } = values
  return {
    command,
    files,
    out: values.out ?? null,
    release: values.release ?? null,
    data: values.data ?? 'public/data',
    mappings: values.mapping ?? [],
    lang,
    json: values.json ?? false,
    period: values.period ?? null,
    coordinates: coordinates ?? null,
    document: defined({ title: values.document, publisher, date, link, reliability }),
    form: {
      version: values.version ?? '',
      titleZh: values['title-zh'] ?? '',
      titleEn: values['title-en'] ?? '',
      published: values.published ?? '',
      kind,
      changelogZh: values['changelog-zh'] ?? [],
      changelogEn: values['changelog-en'] ?? [],
      makesDefault: !values['not-default'],
    },
    accept: values.accept ?? null,
    force: values.force ?? false,
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{
          out: text,
          release: text,
          data: text,
          mapping: texts,
          lang: text,
          json: flag,
          help: { ...flag, short: 'h' },
        },
        ...{ document: text, publisher: text, date: text, link: text, reliability: text },
        ...{ period: text, coordinates: text },
        ...{ version: text, 'title-zh': text, 'title-en': text, published: text, kind: text },
        ...{ 'changelog-zh': texts, 'changelog-en': texts, accept: text, 'not-default': flag, force: flag },
      },
    })
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error))
  }
}

const isOneOf = <T extends string>(list: readonly T[], value: string | undefined): value is T =>
  list.indexOf(value as T) >= 0

const defined = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<DocumentForm>
