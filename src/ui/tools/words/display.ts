import type { Dictionary } from '../../words/words.ts'

export const display: Dictionary = {
  zh: {
    'display.title': '显示',
    'display.theme': '配色',
    'display.theme.light': '浅色',
    'display.theme.contrast': '高对比',
    'display.theme.dark': '深色',
    'display.size': '大小',
    'display.size.normal': '标准',
    'display.size.larger': '大',
    'display.size.largest': '特大',
    'display.size.letter': '字',
    'display.use': '投影仪上看不清用高对比，灯光暗的房间用深色，坐得远用大字；导出和打印始终用浅色。',
  },
  en: {
    'display.title': 'Display',
    'display.theme': 'Colours',
    'display.theme.light': 'Light',
    'display.theme.contrast': 'High contrast',
    'display.theme.dark': 'Dark',
    'display.size': 'Size',
    'display.size.normal': 'Normal',
    'display.size.larger': 'Larger',
    'display.size.largest': 'Largest',
    'display.size.letter': 'A',
    'display.use':
      'High contrast is for pale projectors, dark for dim rooms, larger for those who sit far away; exports and prints are always light.',
  },
}
