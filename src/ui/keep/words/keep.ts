import type { Dictionary } from '../../words/words.ts'

export const keep: Dictionary = {
  zh: {
    'keep.update': '有新版本。',
    'keep.refresh': '刷新',
    'keep.offline': '离线：显示的是已保存的数据，可能不是最新。',
  },
  en: {
    'keep.update': 'There is a new version.',
    'keep.refresh': 'Refresh',
    'keep.offline': 'Offline: these are saved data, which may not be the newest.',
  },
}
