import * as v from 'valibot'
import { withoutHidden } from './hidden.ts'
import { type Briefing, briefing, manifest } from './schema.ts'

/** A briefing that is handed on as a file. */
export const briefingFile = v.strictObject({
  schema: v.literal(1),
  kind: v.literal('chuan-yu-briefing'),
  /** The release on which its scenes were made. */
  release: manifest.entries.version,
  briefing,
})
export type BriefingFile = v.InferOutput<typeof briefingFile>

/** Bytes; larger files are not looked at. The largest that the schema allows in practice is well below. */
export const largestFile = 1_000_000

/** What the schema asks for at the place that breaks it; `detail` is a number, a name or a list of names. */
export interface Expected {
  rule: 'missing' | 'type' | 'longest' | 'shortest' | 'form' | 'unknown-name' | 'one-of'
  detail: string
}

export interface BriefingFileProblem {
  kind: 'too-large' | 'not-json' | 'not-a-briefing' | 'newer-schema' | 'breaks-schema'
  /** Names and positions from the top of the file, as in `briefing.scenes[2].title`; empty: the file as a whole. */
  where: string
  expected: Expected | null
}

/** `removed`: how many characters were left out because they cannot be seen or turn the text around. */
export type ParsedBriefingFile = { file: BriefingFile; removed: number } | { problem: BriefingFileProblem }

/** Reads what somebody hands in. Never throws. */
export function parseBriefingFile(content: Uint8Array | string): ParsedBriefingFile {
  const size = typeof content === 'string' ? new TextEncoder().encode(content).length : content.length
  if (size > largestFile) return problem('too-large', '', { rule: 'longest', detail: String(largestFile) })
  let removed = 0
  let raw: unknown
  try {
    const text = typeof content === 'string' ? content : new TextDecoder('utf-8', { fatal: true }).decode(content)
    raw = JSON.parse(text, (_, value) => {
      if (typeof value !== 'string') return value
      const lines = value.replace(/\r\n?/g, '\n')
      const clean = withoutHidden(lines)
      removed += lines.length - clean.length
      return clean
    })
  } catch {
    return problem('not-json')
  }
  if (!isNamed(raw) || raw.kind !== 'chuan-yu-briefing') return problem('not-a-briefing')
  if (typeof raw.schema === 'number' && raw.schema > 1)
    return problem('newer-schema', 'schema', { rule: 'one-of', detail: '1' })
  const result = v.safeParse(briefingFile, raw)
  if (result.success) return { file: result.output, removed }
  const { where, expected } = placed(result.issues[0])
  return problem('breaks-schema', where, expected)
}

/** The file's content. */
export function formatBriefingFile(one: Briefing, release: string): string {
  const file: BriefingFile = { schema: 1, kind: 'chuan-yu-briefing', release, briefing: one }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The most that the schema allows: characters of a text, of a scene's view, scenes, regions of a scene. */
export const most = {
  text: longestOf(briefing.entries.title.options[0].entries.zh),
  view: longestOf(briefing.entries.scenes.pipe[0].item.entries.view),
  scenes: longestOf(briefing.entries.scenes),
  emphasis: longestOf(briefing.entries.scenes.pipe[0].item.entries.emphasis.wrapped),
} as const

function longestOf(schema: { pipe: readonly unknown[] }): number {
  const rule = schema.pipe.find((one) => isNamed(one) && one.type === 'max_length') as { requirement: number }
  return rule.requirement
}

function problem(
  kind: BriefingFileProblem['kind'],
  where = '',
  expected: Expected | null = null,
): { problem: BriefingFileProblem } {
  return { problem: { kind, where, expected } }
}

type Issue = v.BaseIssue<unknown>

/** Of a choice between forms, the issue that speaks of what is there and not of what another form would ask for. */
function placed(issue: Issue): { where: string; expected: Expected } {
  const inner = (issue.issues ?? []) as readonly Issue[]
  const told = inner.find((one) => ruleOf(one) !== 'missing') ?? inner[0]
  if (told) {
    const below = placed(told)
    const where = joined(pathOf(issue), below.where)
    return { where, expected: below.expected }
  }
  const rule = ruleOf(issue)
  const detail =
    rule === 'longest' || rule === 'shortest'
      ? String(issue.requirement)
      : rule === 'form'
        ? issue.message
        : rule === 'type' || rule === 'one-of'
          ? (issue.expected ?? '')
          : ''
  return { where: pathOf(issue), expected: { rule, detail } }
}

function ruleOf({ type, kind, received, expected }: Issue): Expected['rule'] {
  if (type === 'max_length') return 'longest'
  if (type === 'min_length') return 'shortest'
  if (type === 'regex') return 'form'
  if (type === 'literal' || type === 'picklist') return 'one-of'
  if (type === 'strict_object' && expected === 'never') return 'unknown-name'
  return kind === 'schema' && received === 'undefined' ? 'missing' : 'type'
}

/** The longest name out of a file that is repeated in a message. */
const longestName = 60

const pathOf = (issue: Issue) =>
  (issue.path ?? []).reduce((path, { key }) => joined(path, typeof key === 'number' ? `[${key}]` : cut(key)), '')

const joined = (path: string, next: string) => (path && next && !next.startsWith('[') ? `${path}.${next}` : path + next)

const cut = (key: unknown) => {
  const name = String(key)
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name
}

function isNamed(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
