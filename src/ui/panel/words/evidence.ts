import type { Dictionary } from '../../words/words.ts'

export const evidence: Dictionary = {
  zh: {
    'evidence.close': '关闭',
    'evidence.formula': '算式',
    'evidence.inputs': '算式里每个数的出处',
    'evidence.quote.text': '原文',
    'evidence.quote.table': '表格单元格',
    'evidence.quote.geometry': '边界数据',
    'evidence.none': '此条没有附出处。',
    'evidence.more': '还有 {count} 条出处',
  },
  en: {
    'evidence.close': 'Close',
    'evidence.formula': 'Formula',
    'evidence.inputs': 'Source of every number in the formula',
    'evidence.quote.text': 'Verbatim',
    'evidence.quote.table': 'Table cell',
    'evidence.quote.geometry': 'Boundary data',
    'evidence.none': 'No source is attached to this item.',
    'evidence.more': '{count} more sources',
  },
}
