import fc from 'fast-check'
import { expect, it } from 'vitest'
import { documentsSaid } from '../../../src/desk/document/said.ts'

it.each([
  ['资料来源：《四川卫生健康统计年鉴2023》', { title: '四川卫生健康统计年鉴2023', publisher: '' }],
  [
    '注：1.口径见说明。资料来源：四川省卫生健康委员会，《四川卫生健康统计年鉴2023》。',
    { title: '四川卫生健康统计年鉴2023', publisher: '四川省卫生健康委员会' },
  ],
  ['数据来源: 四川省统计局。', { title: '四川省统计局', publisher: '' }],
  ['Source: Statistical yearbook 2023.', { title: 'Statistical yearbook 2023', publisher: '' }],
  ['《四川统计年鉴2022》表3-2 各市（州）医师数', { title: '四川统计年鉴2022', publisher: '' }],
])('%s', (text, document) => {
  expect(documentsSaid([text])).toEqual([document])
})

it('puts what is called the source before other titles, each once', () => {
  const said = documentsSaid(['《甲年鉴》表1', '口径见《丙办法》', '来源：《乙年鉴》、《甲年鉴》'])
  expect(said.map(({ title }) => title)).toEqual(['乙年鉴', '甲年鉴', '丙办法'])
})

it('says nothing where nothing is said', () => {
  expect(documentsSaid(['表3-2 医师数', '单位：万人', '来源：', '《》'])).toEqual([])
})

it('stands any text, however long', () => {
  const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant(`来源：${'《甲'.repeat(2_000_000)}`)))
  fc.assert(
    fc.property(texts, (some) => {
      for (const { title } of documentsSaid(some)) expect(title.length).toBeLessThanOrEqual(500)
    }),
    { numRuns: 50 },
  )
})
