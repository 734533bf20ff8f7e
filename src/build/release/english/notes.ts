const low = (change: string) => `Suspiciously low: ${change}.`

/** Remarks on values, targets, facilities, projects and quotes. */
export const notes: Record<string, string> = {
  定性目标: 'A target without a figure of its own.',
  定性: 'Not quantified.',
  '原文“所有”,无百分号': 'The original says "all", without a percentage.',
  数量由列名得出: 'The number is that of the names listed.',
  年份由文件推定为2023: 'The year 2023 is inferred from the document.',
  年份由文件推定: 'The year is inferred from the document.',
  '只有方向,没有数值': 'A direction only, no value.',
  '数量由列名得出;文件只说“加快推进”,不能推定建成':
    'The number is that of the names listed; the document only speaks of accelerating, from which it does not follow that they are built.',
  '目标是“开展评审”,不是“建成三甲”': 'The target is to undergo the review, not to be tertiary grade A.',
  '依据巫溪卫发〔2024〕15号': 'According to document 巫溪卫发〔2024〕15号.',
  '依据巫溪卫发〔2024〕15号;成员名单原文未列':
    'According to document 巫溪卫发〔2024〕15号; the members are not listed.',
  '“等”字表示可能不止4家': 'The wording ("and others") means that there may be more than four.',
  '2024-10时未写建成或验收': 'In October 2024 neither completion nor acceptance was mentioned.',
  '哪些市达到,原文未列': 'Which cities reach it is not said.',
  '2024年实际名称变为“健康四川高质量发展试验县”':
    'In 2024 the name became "trial county for high-quality development".',
  原文未列具体医院: 'No hospital is named.',
  区外对照: 'For comparison; outside Sichuan and Chongqing.',

  '与 BMC HSR 2021 表1 的 76379 人相差 18 人': '18 fewer than the 76,379 of table 1 in BMC HSR 2021.',
  '同表户籍人口由 2015 年 1228.05 万升至 1399 万，区域范围变化，与 2015 年不可直接比':
    'In the same table the registered population rises from 12.2805 million in 2015 to 13.99 million: the area changed, so the figure is not directly comparable with 2015.',
  '偏低口径可疑：2018→2019 跳增 53.3%（4857→7446）': low('a leap of 53.3 % from 2018 to 2019 (4,857 to 7,446)'),
  '偏低口径可疑：2017→2018 降 32.9%，2020→2021 增 57.5%': low(
    'down 32.9 % from 2017 to 2018, up 57.5 % from 2020 to 2021',
  ),
  '偏低口径可疑：2014→2015 降 27.7%，2016→2017 增 51.9%': low(
    'down 27.7 % from 2014 to 2015, up 51.9 % from 2016 to 2017',
  ),
  '偏低口径可疑：2014→2015 降 26.5%，2016→2017 增 35.4%': low(
    'down 26.5 % from 2014 to 2015, up 35.4 % from 2016 to 2017',
  ),
  '偏低口径可疑：2020→2021 跳增 40.5%（6430→9037）': low('a leap of 40.5 % from 2020 to 2021 (6,430 to 9,037)'),
  '偏低口径可疑：2020→2021 跳增 22.5%（8313→10183）': low('a leap of 22.5 % from 2020 to 2021 (8,313 to 10,183)'),
  '与独立来源 travelchina1.com 的 7807 完全一致': 'Equal to the 7,807 of an independent source, travelchina1.com.',
  '异常：2014 年 11379、2015 年 7364、2016 年 12505': 'Anomalous: 11,379 in 2014, 7,364 in 2015, 12,505 in 2016.',
  '异常：2014 年 5836、2015 年 4046、2016 年 5645': 'Anomalous: 5,836 in 2014, 4,046 in 2015, 5,645 in 2016.',
  '与 2021 年市公报 14941 人相差 6 人': "Six more than the 14,941 of the city's bulletin for 2021.",
  '较 2021 年增 12.1%，无独立来源印证': 'Up 12.1 % on 2021; no independent source confirms it.',
  '较 2021 年增 13.7%，无独立来源印证': 'Up 13.7 % on 2021; no independent source confirms it.',
  '较 2021 年增 34.8%（口径由偏低恢复），无独立来源印证':
    'Up 34.8 % on 2021 (back from a suspiciously low series); no independent source confirms it.',
  '序列锯齿、偏低可疑；2019 年另有来源 执业医师4958+执业助理医师1062=6020（本表 4640）':
    'The series zigzags and is suspiciously low; for 2019 another source has 4,958 licensed physicians + 1,062 assistants = 6,020, this table 4,640.',
  '2016 年起数值下降 30.9%（7141→4932），户籍人口同表由 503.68 万降至 355 万，系口径区域变化而非人员减少':
    'From 2016 on the figure is 30.9 % lower (7,141 to 4,932), and the registered population of the table falls from 5.0368 to 3.55 million: the area changed, not the number of staff.',

  摘录在此处截断: 'The excerpt ends here.',
  '列：State, Population ×10³, Area, Total Physician, Physician/10³ population；表中 8341 实为万人；年份按该文用《2019》年鉴即2018年底，摘录本身未写年份':
    'Columns: State, Population ×10³, Area, Total Physician, Physician/10³ population; 8341 in the table is in fact in units of 10,000. The paper uses the yearbook 2019, that is the end of 2018; the excerpt itself does not state the year.',
  '年份摘录未写，8341万人=2018年末':
    'The excerpt does not state the year; 83.41 million is the population at the end of 2018.',
  '年份摘录未写，3102万人=2018年末':
    'The excerpt does not state the year; 31.02 million is the population at the end of 2018.',
  'source=2025年副省级城市卫生健康统计数据收集表；source_url 为空':
    'The record names as its source a collection form for health statistics of sub-provincial cities in 2025; the address is empty.',
  繁体转码原文: 'The original is in traditional characters.',
  机器改写文字: 'The text was rewritten by machine.',
  引文中的省略号为整理者所加: 'The ellipsis in the quote was put in by those who collected it.',
  '表行，繁体转码原文': 'A row of a table; the original is in traditional characters.',
  '同页把 2022 户籍人口 3.988 million 误写成 2023 常住，勿用':
    'The same page mistakes the registered population of 2022, 3.988 million, for residents in 2023; not to be used.',
  '七普修订前的旧估计，另一快照':
    'An older estimate, before the revision by the Seventh Census; from another snapshot.',
  '该库自行计算，公报未直接给出': 'Computed by the database; the bulletin does not state it.',
  '该页注 “The population is the figure of household registration”，但 2018 年 24.6 与 204956÷8341 万常住人口一致':
    'The page says “The population is the figure of household registration”, but 24.6 for 2018 agrees with 204,956 over 83.41 million residents.',

  '医院2017年自述为三级乙等,本条未注日期,可能后来晋升':
    'In 2017 the hospital called itself tertiary B; this source bears no date, and it may have been upgraded since.',
  '来源不一致:三级乙等 / 三级甲等': 'The sources differ: tertiary B / tertiary A.',
  '来源不一致:三级 / 三级甲等': 'The sources differ: tertiary / tertiary A.',
  '来源不一致:三级甲等 / 三级乙等': 'The sources differ: tertiary A / tertiary B.',
  '创建年份:本条1998年,0425.net 为1999年': 'Year of the grade: 1998 here, 1999 at 0425.net.',
  '同一页又写“医院将致力于建设成为国家三级甲等综合医院”,自相矛盾':
    'The same page says that the hospital strives to become tertiary grade A, which contradicts it.',
  原文未出医院全名: "The source does not give the hospital's full name.",
  '无确切名称,不宜上图': 'No definite name; not fit for the map.',
  '同页称“正在进行异地扩建和三级医院创建”': 'The same page speaks of a new site and of becoming a tertiary hospital.',
  '文中有“广元市党建工作示范医院”,据此归广元市;医院名未出现':
    "Assigned to Guangyuan by a title mentioned in the text; the hospital's name does not appear.",
  '同页称“加快创建三级中医医院”': 'The same page speaks of becoming a tertiary hospital of Chinese medicine.',
  '1995年等次,已过时': 'The grade is of 1995 and out of date.',
  '内容站条目,与床位规模不相称,应核实':
    'An entry of a content site that does not fit the number of beds; to be verified.',
  '三级乙等出自约2013年旧表,很可能已变': 'Tertiary B is from an old table of about 2013 and has probably changed.',
  '只有地址,没有等级来源': 'Only the address is known; no source for a tier.',

  '2021年列为建设单位;业务用房9944.73平方米': 'Listed for building in 2021; 9,944.73 m² of floor space.',
  '距县城16公里;一级甲等;2021年以来投入200余万元':
    '16 km from the county seat; primary grade A; more than 2 million yuan spent since 2021.',
  '年鉴用语“县域医疗次中心”,是否在省级167家名单内未见来源':
    'The yearbook\'s term is "county medical sub-centre"; no source says whether it is among the province\'s 167.',
  '原文只说分享验收经验,没有写验收日期与批次':
    'The source only says that experience with acceptance was shared; neither date nor batch is given.',
  '原始文件:“加快推进”的项目': 'In the original document, a project to be accelerated.',
  '与遂宁市通知(永兴、龙凤)不一致,两者都留':
    'Does not agree with the notice of Suining (Yongxing, Longfeng); both are kept.',
  '仁里镇中心卫生院2021-11挂“遂宁市第三人民医院仁里分院”':
    "In November 2021 Renli central health centre also became the Renli branch of Suining Third People's Hospital.",
  '2024-10 专家解读:“建设推进顺利”,未写建成或验收;是否属重庆首批61家未见来源':
    "Expert comment of October 2024: building goes well; neither completion nor acceptance is mentioned. No source says whether it is among Chongqing's first 61.",
  '2024-10 专家解读:“建设推进顺利”,未写建成或验收;是否属重庆首批61家未见来源;徐家已创成甲级乡镇卫生院':
    "Expert comment of October 2024: building goes well; neither completion nor acceptance is mentioned. No source says whether it is among Chongqing's first 61. Xujia has become a grade A township health centre.",
  '门急诊一年7万多人次,镇外来源就诊率40%':
    'More than 70,000 outpatient and emergency visits a year, 40 % from outside the town.',
  '原文此处截断,按“有的已行动起来”举例理解': 'The source breaks off here; read as an example of those already at work.',
  '“再添一家”说明此前至少还有一家,名称未见':
    'The wording ("one more") means that there was at least one before; its name was not found.',
  是否验收未写: 'Acceptance is not mentioned.',
  '标题中的人名从略，以省略号代替': 'Personal names in the title are left out and replaced by an ellipsis.',
  '与“自6月27日签订”不一致;健康四川当时把5月18日这份叫“共建区域医药健康中心战略合作协议”':
    'Does not fit "signed on 27 June"; at the time Healthy Sichuan called the agreement of 18 May one on a regional centre for medicine and health.',
  '该句在来源文件中没有逐字找到，保留整理者的引文':
    'The sentence was not found word for word in the source document; the quote is that of those who collected it.',
}
