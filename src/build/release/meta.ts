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
  version: '2026.2',
  title: both('2026 年第 2 版', '2026, second release'),
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
      '委市共建：六个样板、座谈会提出的 29 项举措（期限与结果）、凉山州的进入意向。',
      'Co-building: the six models, the 29 measures of the meeting with their deadlines and outcomes, and Liangshan as a candidate.',
    ),
    both(
      '新增两表：医共体、医疗集团和帮扶关系；各类名单（医疗中心、试点、示范区、等级晋升）。',
      'Two new tables: medical communities, city groups and pairings; and published lists of centres, pilots, zones and promotions.',
    ),
    both(
      '目标注明所属任务、期限、对应指标和结果；次中心注明阶段。第 1 版的记录全部保留，数值未变。',
      'Targets now have their task, deadline, indicator and outcome, sub-centres their stages. All records of the first release are kept; no value has changed.',
    ),
    both(
      '所有数值都有出处；未找到来源的写明“无来源”，不作估算。',
      'Every value has a source; where none was found, that is what is said. Nothing is estimated.',
    ),
  ],
})
