import type { Traditional } from '../../atlas/search/text.ts'

/**
 * Traditional characters of the names of regions and of the words for sums over them, and their simplified forms. Kept
 * here, because the whole table has thousands; a test makes them again from the dictionary.
 */
export const traditionalInNames: Traditional = [
  '佈傢儀內劍勝匯區國垻墊壩壽夾寧寶崍嶽廣彙慶敘數會東榮樂樑橋檯涼溝溫滎滙漢瀘灘灣為營爐爲爾稜節簡紅納經綿縣總纍羅臺興華萬蒼蓋藺蘆袷裏裡覺計註谿豐貢資賓連遊達遠邊鄉鄰銅鋒錦鎣長開閣閤閬陽隴雙雲順颱馬驛鬆鹽龍',
  '布家仪内剑胜汇区国坝垫坝寿夹宁宝崃岳广汇庆叙数会东荣乐梁桥台凉沟温荥汇汉泸滩湾为营炉为尔棱节简红纳经绵县总累罗台兴华万苍盖蔺芦夹里里觉计注溪丰贡资宾连游达远边乡邻铜锋锦蓥长开阁合阆阳陇双云顺台马驿松盐龙',
]
