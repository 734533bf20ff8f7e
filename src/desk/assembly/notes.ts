import type { Indicator, Text } from '../../release/schema.ts'
import type { DraftFigure } from '../project.ts'

/** As `src/build/release/panel.ts` says it. */
const jump: Text = {
  zh: '数值疑有误：与前后两年相比，先后反向变动均在 25% 以上，且大体回到原水平',
  en: 'Doubtful: compared with the year before and the year after, the figure moves by 25 % or more and back again, most of the way.',
}

/** Longest text that the schema takes. */
const longest = 2000
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

/** What a person wrote once, for both languages. */
export const ownNote = (text: string | null | undefined): Text | undefined => {
  const plain = text?.trim() ?? ''
  return plain === '' ? undefined : { zh: cut(plain), en: cut(plain) }
}

/** Several notes as one; what is said already is not said twice. */
export function joined(...parts: readonly (Text | undefined)[]): Text | undefined {
  let whole: Text | undefined
  for (const part of parts) {
    if (!part) continue
    if (!whole) whole = part
    else if (whole.zh.indexOf(part.zh.replace(/。$/, '')) < 0) {
      whole = { zh: cut(`${whole.zh.replace(/。$/, '')}；${part.zh}`), en: cut(`${whole.en} ${part.en}`) }
    }
  }
  return whole
}

/** A note without what it took over from another one; undefined where nothing is left. */
export function without(note: Text | undefined, part: Text | undefined): Text | undefined {
  if (!note || !part) return note
  const zh = note.zh
    .split('；')
    .filter((one) => part.zh.split('；').every((other) => bare(other) !== bare(one)))
    .join('；')
  const en = note.en.replace(part.en, '').replace(/ {2,}/g, ' ').trim()
  return zh === '' || en === '' ? undefined : { zh, en }
}

const bare = (text: string): string => text.trim().replace(/。$/, '')

/** What a figure's note says: how it was converted, what was decided about it, and why it is doubtful. */
export function noteOf(figure: DraftFigure, indicator: Indicator | undefined): Text | undefined {
  return joined(conversion(figure, indicator), figure.jumps ? jump : undefined, ownNote(figure.note))
}

/** A percentage is only written in another way; 万人 and 人 differ. */
function conversion({ factor, raw }: DraftFigure, indicator: Indicator | undefined): Text | undefined {
  if (factor === 1 || indicator?.percent) return undefined
  const times = factor >= 1
  const by = (times ? factor : 1 / factor).toLocaleString('en-GB', { maximumFractionDigits: 6 })
  const unit = indicator?.unit ?? { zh: '', en: '' }
  return {
    zh: `原表写作 ${raw}，${times ? '乘以' : '除以'} ${by}，换算为${unit.zh}`,
    en: `The source writes ${raw}; ${times ? 'multiplied' : 'divided'} by ${by} to give the unit ${unit.en}.`,
  }
}
