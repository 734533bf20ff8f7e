import type { Text } from '../../release/schema.ts'
import { both } from './text.ts'

export interface Rule {
  id: string
  date: string | null
  title: Text
  quote: string
  note?: Text
}

export const rules: Rule[] = [
  {
    id: 'rule-term',
    date: null,
    quote: '开展三年深度合作',
    title: both('合作期三年', 'Co-operation for three years'),
  },
  {
    id: 'rule-principle',
    date: null,
    quote: '省卫生健康委与12个先行市按照“一市一策”原则',
    title: both('原则：一市一策', 'Principle: a policy for each city'),
  },
  {
    id: 'rule-focus',
    date: null,
    quote: '重点围绕区域医疗中心建设、临床重点',
    title: both(
      '重点：区域医疗中心、临床重点专科、卫生信息化、健康产业、高层次人才队伍',
      'Focus: regional medical centres, key clinical specialities, health information, health industry, senior staff',
    ),
    note: both('来源此句其后有乱码，引文止于乱码之前', 'The source is garbled after this; the quote stops there.'),
  },
  {
    id: 'mechanism-issued',
    date: '2023-10-20',
    quote: '10月20日,省卫生健康委印发委市共建卫生健康事业高质量发展运行机制,成立共建工作组办公室',
    title: both(
      '印发运行机制，成立共建工作组办公室',
      'Working mechanism issued; office of the joint working group formed',
    ),
  },
  {
    id: 'mechanism-two-heads',
    date: '2023-10-20',
    quote: '分别建立协同推进工作组并实行双组长制',
    title: both('双组长制', 'Working groups with two heads each'),
  },
  {
    id: 'assessment-principle',
    date: '2023-10',
    quote: '达到条件就认、条件不行就退、成效突出就奖',
    title: both(
      '考核机制：达到条件就认、条件不行就退、成效突出就奖',
      'Assessment: recognised when the conditions are met, out when they are not, rewarded for outstanding results',
    ),
  },
  {
    id: 'assessment-handbook',
    date: '2023-10',
    quote: '多市卫生健康委主要负责人桌上都摆放着一本10月印发的《委市共建卫生事业高质量发展先行市考核指标》手册',
    title: both('考核指标手册于 2023 年 10 月印发', 'Handbook of assessment indicators issued in October 2023'),
    note: both('手册内容未找到', 'Its contents were not found.'),
  },
  {
    id: 'assessment-yearly',
    date: '2023-10',
    quote: '今年省卫生健康委将对12个市共建工作单列考核',
    title: both('对 12 个市的共建工作单列考核', 'Separate assessment of the co-building work of the 12 cities'),
  },
  {
    id: 'assessment-reward',
    date: '2023-10',
    quote: '对排名靠前的市在项目、资金分配和政策支持等方面给予重点倾斜考虑',
    title: both(
      '排名靠前的市在项目、资金和政策上倾斜',
      'Cities ranked near the top are favoured in projects, funds and policies',
    ),
  },
  {
    id: 'assessment-exit',
    date: '2023-10',
    quote: '连续两年排名末位者将终止委市共建并全省通报,递补有意愿的其他市州进入新的委市共建名单',
    title: both(
      '连续两年末位终止共建，递补其他市州',
      'Last in two successive years: co-building ends and another city takes the place',
    ),
    note: both('没有找到任何城市退出或递补的来源', 'No source was found for any city leaving or taking a place.'),
  },
  {
    id: 'model-standards',
    date: '2023-10',
    quote: '在打造“四化”(法治化、标准化、规范化和信息化)建设样板方面,四川省已出台医疗机构负面清单100条',
    title: both(
      '样板一：“四化”建设（法治化、标准化、规范化、信息化）',
      'Model 1: rule of law, standards, regularity and information technology',
    ),
  },
  {
    id: 'model-three-medical',
    date: '2023-10',
    quote: '打造“三医”(医疗、医保、医药)协同样板',
    title: both(
      '样板二：“三医”协同（医疗、医保、医药）',
      'Model 2: medical care, insurance and medicines working together',
    ),
  },
  {
    id: 'model-tiered-care',
    date: '2023-10',
    quote: '在打造分级诊疗样板方面,会上给出一组数据:2022年,12个先行市县域内住院率,只有部分市州达到85%以上',
    title: both('样板三：分级诊疗', 'Model 3: tiered diagnosis and treatment'),
    note: both('哪些市达到 85%，原文未列', 'Which cities reach 85 % is not said.'),
  },
  {
    id: 'model-public-health',
    date: '2023-10',
    quote: '如各市可深入开展卫生城市(县城)、慢性病综合防控示范区创建工作',
    title: both('样板四：公卫服务', 'Model 4: public health services'),
  },
  {
    id: 'model-industry',
    date: '2023-10',
    quote: '各市可推动医药产业融合化、中医药标准化和医养结合多元化',
    title: both('样板五：产业发展', 'Model 5: industry'),
  },
  {
    id: 'model-healthy-sichuan',
    date: '2023-10',
    quote: '全省将启动“健康四川示范县”建设,并在示范县创建试点基础上开展“健康四川示范市”创建',
    title: both('样板六：健康四川', 'Model 6: Healthy Sichuan'),
    note: both(
      '2024 年实际名称为“健康四川高质量发展试验县/孵化县”',
      'In 2024 it was called "trial county" and "incubator county" for high-quality development.',
    ),
  },
]

/** Events whose title in the facts says more than their quote does, or whose quote can say more or must say less. */
export const events: Record<string, { title?: Text; quote?: string; note?: Text }> = {
  '五大品牌医院、十大精品专科;52个项目到位17亿元': {
    title: both(
      '打造五大品牌医院；52 个委市共建项目到位资金 17 亿元',
      'Five brand hospitals; 1.7 billion yuan in place for 52 co-building projects',
    ),
    quote: '广元市打造五大品牌医院,做强十大精品,52个委市共建项目到位资金17亿元',
    note: both('来源中“十大精品”之后有乱码', 'The source is garbled after “十大精品”.'),
  },
  '入选省政府督查激励“推动公立医院高质量发展成效明显市(州)”': {
    quote: '达州市成功入选省政府督查激励事项“推动公立医院高质量发展成效明显市(州)”',
  },
  '省卫健委要求推进国家/省区域医疗中心、两个“紧密”、谋划健康四川示范县': {
    title: both(
      '要求做好两个“紧密”：城市医疗集团和县域医共体',
      'Work on the two close-knit systems asked for: city medical groups and county medical communities',
    ),
  },
  '委市共建专题调研,要求健康四川示范县出“品牌”、两个“紧密型”出“亮点”': {
    title: both('委市共建工作调研，肯定取得的成效', 'Visit on co-building; what has been achieved is praised'),
    quote: '肯定了达州市在推进卫生健康事业高质量发展先行市建设上取得的成效',
    note: both('正面提及不是考核结果', 'A favourable mention is not an assessment result.'),
  },
  '三级医院12家、三甲5家、次中心30个、下沉665人': {
    title: both(
      '三级医院 12 家、其中三级甲等 5 家，次中心 30 个',
      '12 tertiary hospitals, 5 of them grade A; 30 sub-centres',
    ),
  },
  '罗江区与成都医学院一附院等签约,省卫健委称深化委市共建': {
    title: both(
      '罗江区政府与省级医疗卫生机构签订战略合作协议',
      'Luojiang District signs strategic agreements with provincial health institutions',
    ),
  },
}
