import type { Meta } from './seal.ts'
import { both } from './text.ts'

/** What is said of the smaller release that exists to be compared with. */
export const cutMeta = (boundariesFile: string): Meta => ({
  ...meta(boundariesFile),
  version: '2025.4',
  title: both('2025 年第 4 版（数据到 2021 年）', '2025, fourth release (data to 2021)'),
  changelog: [
    both(
      '供对照用：由 2026 年第 1 版去掉 2022 年及以后的数值而成，其余记录原样保留。',
      'Made for comparison: the first release of 2026 without the figures of 2022 and later. All other records are kept as they were.',
    ),
    both(
      '2022 年及以后才有数值的指标一并去掉；不再被引用的出处和文件也去掉。',
      'Indicators whose only figures are of 2022 or later are left out, and so are sources and documents to which nothing refers any more.',
    ),
  ],
})

/** What is said of the release as a whole. */
export const meta = (boundariesFile: string): Meta => ({
  version: '2026.3',
  title: both('2026 年第 3 版', '2026, third release'),
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
      '新增一表：随版的简报，一幕一幕的地图、说明、讲者备注和每句话的出处；第一份是“已知与未知”，十三幕。',
      'A new table: briefings that come with the release, scene by scene a map, what is said, notes for the speaker and the evidence of it. The first, of 13 scenes, is on what is known and unknown.',
    ),
    both(
      '更正一处：指标“县域医共体数”的英文单位由 institutions 改为 communities，中文不变。',
      'One correction: the English unit of the indicator of county medical communities is communities, no longer institutions. The Chinese unit is as it was.',
    ),
    both(
      '其余记录与第 2 版逐字相同，数值未变。',
      'All other records are those of the second release, word for word; no value has changed.',
    ),
    both(
      '所有数值都有出处；未找到来源的写明“无来源”，不作估算。',
      'Every value has a source; where none was found, that is what is said. Nothing is estimated.',
    ),
  ],
})
