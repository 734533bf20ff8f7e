import type { BriefingScene } from '../../../release/schema.ts'
import { both } from '../text.ts'
import { behind, type Told } from './evidence.ts'

export function rule(): BriefingScene {
  return {
    view: '?fill=physiciansPer1000&period=2022&layers=cobuilding&board=assessment',
    title: both('12 个先行市，和终止共建的规则', '12 co-building cities, and the rule that ends it'),
    text: both(
      '2023 年 6 月 27 日 12 市签约。规则：“连续两年排名末位者将终止委市共建并全省通报”。2023、2024、2025 年的考核结果都未见公开。',
      '12 cities signed on 27 June 2023. The rule: “those ranked last two years running will have the co-building ended, with notice to the whole province”. No result for 2023, 2024 or 2025 was found published.',
    ),
    notes: both(
      '棕黄边的是 12 个先行市；凉山是虚线，来源只说“按程序推进委州共建协议签订”，未见签成。报道里合作期的说法是“开展三年深度合作”。规则还有后半句：“递补有意愿的其他市州进入新的委市共建名单”；对排名靠前的市，“在项目、资金分配和政策支持等方面给予重点倾斜考虑”。会问谁排末位：没有公开的名次，谁也推断不出。本图的参考排序由本版的数算出，不是省里的考核。',
      'Brown edges mark the 12 cities; Liangshan has a broken edge, for the source only says “moving ahead with the co-building agreement according to procedure”, and no signature was found. The report calls the term “three years of deep co-operation”. The rule goes on: “other cities and prefectures that are willing take their place on the new list”; cities near the top “are given favoured consideration in projects, funds and policies”. You may be asked who is last: no ranking has been published, and nobody can infer one. The reference ranking of this atlas is computed from the figures of this release; it is not the assessment of the province.',
    ),
    evidence: ['target-T085', 'target-T086', 'target-T105', 'target-T106', 'cobuilding-entry-513400'],
  }
}

export function doings({ cobuilding }: Told): BriefingScene {
  const members = new Set(cobuilding.flatMap((one) => (one.kind === 'city' ? [one.region] : [])))
  const events = cobuilding.filter((one) => one.kind === 'event' && members.has(one.region))
  const measures = cobuilding.filter((one) => one.kind === 'measure')
  return {
    view: '?fill=physiciansPer1000&period=2022&layers=cobuilding&board=models',
    title: both('12 市做了什么：来源里写到的', 'What the 12 cities did, as far as sources tell'),
    text: both(
      '12 市共找到 20 件事，分属 10 个市；宜宾、巴中没有找到。座谈会提出 29 项措施，5 项写明期限。没有找到不等于没有做。',
      '20 events were found, in 10 of the 12 cities; none for Yibin and Bazhong. The meeting set out 29 measures, 5 of them with a deadline. Nothing found does not mean nothing done.',
    ),
    notes: both(
      '表里每个记号点开就是原句，空格是没有找到。例如“内江市建成5G智慧急救指挥调度中心”，“乐山市建成全省首个三甲医院领办的医康养中心”。有期限的例如省级互联网总医院：来源说“2023年底前”建成，2024 年 1 月 23 日“正式启动”，晚于期限。活动报道和表扬不是考核结果。不要按事件多少给市排名：多少只说明找到的报道有多少。',
      'Every sign in the table opens the sentence behind it; an empty cell means that nothing was found. For example, “Neijiang has built a 5G emergency dispatch centre”; “Leshan has built the first medical, rehabilitation and care centre in the province that is led by a tertiary grade A hospital”. A measure with a deadline is the internet hospital of the province: it was to be built “before the end of 2023” and “officially started” on 23 January 2024, after the deadline. Reports of visits and praise are not results of the assessment. Do not rank cities by the number of events: it only tells how many reports were found.',
    ),
    emphasis: ['511500', '511900'],
    evidence: [...new Set([...behind(events), ...behind(measures), 'internet-hospital-launch'])],
  }
}
