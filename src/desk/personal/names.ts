/** The most frequent family names; those of two characters; a name is one of them and one or two characters more. */
const single =
  '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝'
const double = ['欧阳', '司马', '上官', '诸葛', '皇甫', '尉迟', '公孙', '令狐', '夏侯', '慕容', '司徒', '东方']
const han = '\\u4e00-\\u9fff'
const usual = new RegExp(`^(?:[${single}]|${double.join('|')})[${han}]{1,2}$`)
/** Names of the Yi, of Tibetans and of others have other forms. */
const any = new RegExp(`^[${han}]{2,4}$|^[${han}]{1,8}[·•・][${han}]{1,8}$`)
const noName =
  /[省市县区镇乡村院站所局科处部室委会组队厂校店]$|某|^(?:合计|总计|小计|不详|未知|无名|匿名|暂无|没有|空缺|待定|同上|其他|保密|不便|无)/
const told = new RegExp(
  `(?:患者|病人|病员|死者|产妇|孕妇|伤者|病例)[：:\\s]*((?:[${single}]|${double.join('|')})[${han}]{1,2})[\\s，,、（(]+(?:男|女|\\d{1,3}\\s*(?:岁|月龄))`,
)

const plainly = (text: string): string => (text.length > 30 ? '' : text.replace(/[\s\u3000]/g, ''))

/** Whether a text is a person's name by itself, as far as its family name tells. */
export function isName(text: string): boolean {
  const plain = plainly(text)
  return usual.test(plain) && !noName.test(plain)
}

/** Whether a text may be a person's name of any people, where the column says that names stand in it. */
export function mayBeName(text: string): boolean {
  const plain = plainly(text)
  return any.test(plain) && !noName.test(plain)
}

/** Whether a sentence tells of a patient by name: 患者王小明，男. */
export function namesPatient(text: string): boolean {
  const name = told.exec(text)?.[1]
  return name !== undefined && !noName.test(name)
}
