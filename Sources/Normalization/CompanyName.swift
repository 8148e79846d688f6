internal import OrderModel

/// A company's name taken apart: where it sits, what it is called, its legal form.
struct CompanyName: Hashable, Sendable {
  /// The name as it is compared.
  let key: String
  /// The city or province in front or in brackets; empty where there is none.
  private(set) var place = ""
  /// What is left in the middle, in simplified characters.
  private(set) var core: String
  /// The legal form; empty where there is none.
  private(set) var form = ""
  /// Whether traditional characters were made simplified.
  let isTraditional: Bool

  /// Takes a name apart; only its first 100 characters count.
  init(_ name: String) {
    let folded = NameTable.key(String(name.prefix(100)))
    key = folded
    let simplified = String(folded.map { Self.simplified[$0] ?? $0 })
    isTraditional = simplified != folded
    var rest = simplified.filter { !".,·-".contains($0) }
    if let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let inside = String(rest[rest.index(after: open)..<close])
      if Self.places.contains(inside) { place = inside }
      rest.removeSubrange(open...close)
    }
    for word in Self.forms where rest.hasSuffix(word) && rest.count > word.count {
      form = word
      rest.removeLast(word.count)
      break
    }
    if let city = Self.places.first(where: { rest.hasPrefix($0) && rest.count >= $0.count + 2 }) {
      place = city
      rest.removeFirst(city.count)
      if let first = rest.first, "市省".contains(first), rest.count > 2 { rest.removeFirst() }
    }
    core = rest
  }

  /// The middle without words of its trade, which a hundred companies share; the whole of it where little else is left.
  var ownPart: String {
    let own = Self.trades.reduce(core) { $0.replacing($1, with: "") }
    return own.count >= 2 ? own : core
  }

  private static let trades = [
    "工业品", "自动化", "流体设备", "工程机械", "机械设备", "机电设备", "进出口", "机械", "机电", "机床", "电子", "电气", "电器", "电机", "科技", "技术", "贸易",
    "商贸", "实业", "工业", "工贸", "设备", "装备", "精密", "制造", "五金", "塑胶", "塑料", "材料", "泵业", "阀门", "电力", "能源", "仪器", "仪表", "国际",
  ]

  private static let forms = [
    "股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "集团公司", "总公司", "公司", "集团", "coltd", "limited", "ltd", "inc", "llc", "gmbh",
    "corp",
  ]

  private static let places = [
    "北京", "上海", "天津", "重庆", "深圳", "广州", "东莞", "佛山", "惠州", "中山", "珠海", "杭州", "宁波", "温州", "义乌", "苏州", "无锡", "南京", "常州",
    "昆山", "南通", "青岛", "济南", "烟台", "武汉", "长沙", "成都", "西安", "郑州", "合肥", "厦门", "福州", "泉州", "大连", "沈阳", "长春", "哈尔滨", "石家庄",
    "南昌", "昆明", "贵阳", "南宁", "太原", "兰州", "香港", "台湾", "广东", "浙江", "江苏", "山东", "福建", "湖北", "湖南", "四川", "河南", "河北", "安徽",
    "江西",
    "陕西", "辽宁", "中国",
  ]

  private static let simplified: [Character: Character] = Dictionary(
    zip(
      "華為電業廠鋼鐵機設備貿實國際東廣亞聯豐達發興龍鳳飛馬榮時歐寶潤匯濱盛億萬贏創藝術產質環運輸車輪軸紡織絲線紙體動樂麗雲風溫濕燈場園區島灣橋開關門間陽陰陳張劉黃趙吳孫羅鄭謝許韓馮鄧蔣葉蘇呂盧鐘譚陸賈鄒賀顧龔錢嚴湯責團總資訊網經濟銀銅鋁錫導偉傑強衛剛會學醫藥農漁漿貨買賣圓圖書報紅綠藍",
      "华为电业厂钢铁机设备贸实国际东广亚联丰达发兴龙凤飞马荣时欧宝润汇滨盛亿万赢创艺术产质环运输车轮轴纺织丝线纸体动乐丽云风温湿灯场园区岛湾桥开关门间阳阴陈张刘黄赵吴孙罗郑谢许韩冯邓蒋叶苏吕卢钟谭陆贾邹贺顾龚钱严汤责团总资讯网经济银铜铝锡导伟杰强卫刚会学医药农渔浆货买卖圆图书报红绿蓝"
    ), uniquingKeysWith: { first, _ in first })
}
