import type { Text } from '../../release/schema.ts'
import { english } from './english/index.ts'

const missing = new Set<string>()

/** Both languages of a text that stands in Chinese in the facts. */
export function text(zh: string): Text {
  const en = english[zh]
  if (en === undefined) missing.add(zh)
  return { zh, en: en ?? zh }
}

export const both = (zh: string, en: string): Text => ({ zh, en })

export function join(...parts: (Text | undefined)[]): Text | undefined {
  const present = parts.filter((part) => part !== undefined)
  if (present.length === 0) return undefined
  return {
    zh: present.map((part) => part.zh.replace(/。$/u, '')).join('；'),
    en: present.map((part) => part.en).join(' '),
  }
}

export function assertTranslated(): void {
  if (missing.size > 0) throw new Error(`No English for:\n${[...missing].join('\n')}`)
}
