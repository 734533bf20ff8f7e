import type { Dictionary } from '../../words/words.ts'

/** Texts of the strip that shows the selected region over every board of the analysis. */
export const selection: Dictionary = {
  zh: {
    'selection.title': '已选区域',
    'selection.none': '在地图、表或图中点选一个区域，处处同时标出。',
    'selection.details': '看此地全部资料',
    'selection.compare': '加入比较',
    'selection.compared': '移出比较',
    'selection.full': '最多比较 {count} 个区域',
    'selection.clear': '取消选择',
  },
  en: {
    'selection.title': 'Selected region',
    'selection.none': 'Choose a region on the map, in a table or in a chart: it is marked everywhere.',
    'selection.details': 'All about this region',
    'selection.compare': 'Add to comparison',
    'selection.compared': 'Remove from comparison',
    'selection.full': 'At most {count} regions can be compared',
    'selection.clear': 'Clear selection',
  },
}
