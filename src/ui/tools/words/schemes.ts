import type { Dictionary } from '../../words/words.ts'

/** What the map says of classes and colours besides the usual ones, in both languages. */
export const schemes: Dictionary = {
  zh: {
    'reading.both': '{said}；{second}',
    'summary.second': '{summary}颜色同时表示{second}（{period}），{both} 个区域两项都有值。',
    'legend.more': '{said}（{more}）',
    'legend.reference': '两色以{name}的值为界：{value}。',
    'legend.reference.target': '两色以{name}的目标为界：{value}。',
    'legend.refused.nation': '没有全国的值，按单色显示。',
    'legend.refused.province': '没有四川省的值，按单色显示。',
    'legend.refused.target': '没有这项指标的目标，按单色显示。',
    'legend.refused.waiting': '目标尚未取到，先按单色显示。',
    'legend.refused.second': '没有第二个指标，按单色显示。',
  },
  en: {
    'reading.both': '{said}; {second}',
    'summary.second': '{summary} Colours also show {second} ({period}); {both} areas have both values.',
    'legend.more': '{said} ({more})',
    'legend.reference': 'The colours part at the value of {name}: {value}.',
    'legend.reference.target': 'The colours part at the target of {name}: {value}.',
    'legend.refused.nation': 'No value of the nation is known: shown in one colour.',
    'legend.refused.province': 'No value of Sichuan is known: shown in one colour.',
    'legend.refused.target': 'No target is set for this indicator: shown in one colour.',
    'legend.refused.waiting': 'Targets have not arrived yet: shown in one colour.',
    'legend.refused.second': 'There is no second indicator: shown in one colour.',
  },
}
