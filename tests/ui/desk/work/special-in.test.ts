import { expect, it } from 'vitest'
import type { Sheet } from '../../../../src/release/sheets/workbook.ts'
import { specialIn } from '../../../../src/ui/desk/work/special-in.ts'

const sheet = (special: Sheet['special']): Sheet => ({
  name: '',
  hidden: false,
  rows: [['地区', '占比'], ['成都市', 0.123], ['自贡市', 0.2], []],
  merges: [],
  special,
})

it('tells how the file means the cells of a window, and of no others', () => {
  const all = sheet({ '1,1': 'percent', '2,1': 'formula', '0,0': 'date' })
  expect(specialIn(all, 1, 2)).toEqual({ '1,1': 'percent' })
  expect(specialIn(all, 0, 100)).toEqual({ '0,0': 'date', '1,1': 'percent', '2,1': 'formula' })
  expect(specialIn(all, 5, 9)).toEqual({})
  expect(specialIn(sheet({}), 0, 100)).toEqual({})
})
