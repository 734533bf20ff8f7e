import { check } from '../../ui/desk/words/check.ts'
import { findings } from '../../ui/desk/words/findings.ts'
import { addWords, loadWords, wordsIn } from '../../ui/words/words.ts'
import type { Language } from '../../view/view.ts'
import type { Words } from '../../view/words.ts'

const zh = {
  base: '在 {version} 版的基础上',
  sheet: '{sheet}：{figures} 个数值，{records} 条记录，{blanks} 个空格',
  unused: '没有读出内容：{sheets}',
  book: '{file}：{version} 版的全部表格',
  error: '错误',
  warning: '请核对',
  more: '……此外还有 {count} 处，见 --json',
  fine: '没有问题。',
  left: '还有 {errors} 处错误、{warnings} 处待核对。',
  leftWarnings: '没有错误，{warnings} 处待核对。',
  nothing: '没有可以进入新版的内容。',
  sealed: '{version} 版已封存：{path}',
  written: '已写入：{path}',
  appeared: '新增数值',
  disappeared: '消失数值',
  changed: '改变数值',
  restated: '说法改变',
  resourced: '出处改变',
  same: '未变：{figures} 个数值，{records} 条记录',
  records: '记录',
  identical: '两者没有不同。',
}
export type Say = keyof typeof zh

const en: Record<Say, string> = {
  base: 'Continuing from {version}',
  sheet: '{sheet}: figures {figures}, records {records}, blank cells {blanks}',
  unused: 'Nothing was read from: {sheets}',
  book: '{file}: all tables of {version}',
  error: 'error',
  warning: 'check',
  more: '… and {count} more, see --json',
  fine: 'Nothing is wrong.',
  left: 'Left: errors {errors}, to check {warnings}.',
  leftWarnings: 'No errors; to check: {warnings}.',
  nothing: 'Nothing of this can enter a release.',
  sealed: 'Release {version} is sealed: {path}',
  written: 'Written: {path}',
  appeared: 'New figures',
  disappeared: 'Figures gone',
  changed: 'Changed figures',
  restated: 'Stated otherwise',
  resourced: 'Other sources',
  same: 'The same in both: figures {figures}, records {records}',
  records: 'Records',
  identical: 'The two do not differ.',
}

/** What the command itself says. */
export const sayIn =
  (lang: Language) =>
  (key: Say, values: Record<string, string | number> = {}): string =>
    (lang === 'zh' ? zh : en)[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

/** What the data desk says of findings. */
export async function findingWords(lang: Language): Promise<Words> {
  await loadWords(lang)
  addWords(check)
  addWords(findings)
  return wordsIn(lang)
}
