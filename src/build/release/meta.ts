import type { Meta } from './seal.ts'
import { both } from './text.ts'

/** What is said of release 2026.1 as a whole. */
export const meta = (boundariesFile: string): Meta => ({
  version: '2026.1',
  title: both('2026 年第 1 版', '2026, first release'),
  kind: 'sourced',
  published: '2026-11-22',
  boundary: {
    edition: '2023-12',
    file: 'geo/boundaries-2023-12.json',
    path: boundariesFile,
    note: both(
      '2023 年 12 月版，重庆 38 个区县；2025 年 11 月 6 日江北区、渝北区合并为两江新区并涉及北碚区，尚未反映。',
      'Edition of December 2023 with the 38 districts and counties of Chongqing; the merger of Jiangbei and Yubei into Liangjiang New Area on 6 November 2025, which also touches Beibei, is not yet shown.',
    ),
  },
  changelog: [
    both(
      '第一版：2020 年普查人口、18 市与重庆 2015–2022 年医师与床位、医疗机构与次中心清单（均不完整）、12 个共建先行市、五份文件的目标。',
      'First release: census population of 2020; physicians and beds of 18 cities and Chongqing, 2015–2022; lists of facilities and sub-centres, both incomplete; the 12 co-building cities; the targets of five documents.',
    ),
    both(
      '所有数值都有出处；未找到来源的写明“无来源”，不作估算。',
      'Every value has a source; where none was found, that is what is said. Nothing is estimated.',
    ),
  ],
})
