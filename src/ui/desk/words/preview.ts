import type { Dictionary } from '../../words/words.ts'

export const preview: Dictionary = {
  zh: {
    'desk.preview.title': '看图',
    'desk.preview.working': '正在生成新版……',
    'desk.preview.nothing': '还没有数据可看。',
    'desk.preview.again': '重新生成',
    'desk.preview.stopped': '“{sheet}”里查到个人信息，整张表没有收进来。',
    'desk.preview.errors': '还有 {count} 处错误待处理，有关的数据可能没有收进来。',
    'desk.preview.to-check': '去核对',
    'desk.preview.against': '与 {version} 版相比',
    'desk.preview.same': '没有差别。',
    'desk.preview.marks': '在地图上标出这些地区',
    'desk.preview.cell': '单元格',
    'desk.preview.to-cell': '看 {cell}，{sheet}',
    'desk.preview.cell.close': '收起',
  },
  en: {
    'desk.preview.title': 'Preview',
    'desk.preview.working': 'Making the release …',
    'desk.preview.nothing': 'There is nothing to preview yet.',
    'desk.preview.again': 'Make it again',
    'desk.preview.stopped': '“{sheet}” holds personal data: nothing of this sheet is in the release.',
    'desk.preview.errors':
      '{count, plural, one {# error is open: what it concerns may be missing here.} other {# errors are open: what they concern may be missing here.}}',
    'desk.preview.to-check': 'Go to the check',
    'desk.preview.against': 'Compared with {version}',
    'desk.preview.same': 'There is no difference.',
    'desk.preview.marks': 'Mark these areas on the map',
    'desk.preview.cell': 'Cell',
    'desk.preview.to-cell': 'See {cell}, {sheet}',
    'desk.preview.cell.close': 'Close',
  },
}
