/// Traditional characters of order sheets as simplified ones, so that `單价`, `单價` and `单价` are one header.
///
/// For comparing words that the vocabulary holds; never for what is shown.
public enum ChineseScript {
  /// The simplified form of a character; the character itself where it has none.
  public static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= first, scalar.value - first < UInt32(table.count) else { return scalar }
    let mapped = table[Int(scalar.value - first)]
    return mapped == 0 ? scalar : Unicode.Scalar(mapped) ?? scalar
  }

  private static let first: UInt32 = 0x4E00

  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x9FFF - 0x4E00 + 1)
    let scalars = Array(pairs.unicodeScalars)
    for place in stride(from: 0, to: scalars.count - 1, by: 2) {
      table[Int(scalars[place].value - first)] = UInt16(scalars[place + 1].value)
    }
    return table
  }()

  private static let pairs =
    "價价單单號号數数額额訂订貨货發发總总產产編编稱称規规內内關关聯联對对應应來来銷销廠厂購购採采業业務务員员負负責责區区據据實实際际計计劃划預预進进狀状態态"
    + "經经辦办審审簽签節节約约結结帳账開开票票稅税項项備备註注顏颜寬宽長长國国電电話话時时間间變变換换異异動动問问題题檢检驗验運运輸输車车櫃柜製制造造裝装體体積积"
    + "淨净種种類类質质圖图紙纸樣样個个條条張张臺台雙双幣币別别餘余庫库倉仓儲储點点處处標标記记盤盘捲卷噸吨碼码滿满齊齐門门讓让賣卖買买級级達达協协議议遞递認认證证"
    + "無无確确與与為为創创歷历史史紀纪錄录續续後后優优專专屬属團团隊队組组織织維维執执線线歸归詳详細细資资訊讯傳传絡络絕绝緣缘輕轻週周還还連连過过遠远選选邊边"
    + "寄寄郵邮寫写讀读見见觀观親亲顧顾領领頁页順顺須须風风飛飞飾饰館馆鐵铁鋼钢鋁铝銀银錢钱鍵键鏈链鎖锁閥阀陳陈階阶隻只難难雜杂離离頭头頻频顯显驅驱麥麦黃黄"
    + "紅红綠绿藍蓝縫缝綁绑縮缩幾几嗎吗僅仅係系傷伤債债償偿兩两冊册凍冻劑剂勝胜勞劳勢势勵励勻匀匯汇壞坏壓压夾夹奪夺獲获婦妇學学寶宝審审將将尋寻層层島岛幫帮廣广"
    + "廢废彈弹徑径從从復复憑凭懸悬戶户拋抛掛挂揀拣擇择擋挡擔担攜携擴扩擬拟斷断暫暂書书會会東东檔档樓楼機机櫥橱欄栏權权歐欧殘残沒没決决測测滯滞濕湿無无燈灯營营"
    + "牆墙獎奖現现環环畫画當当療疗盡尽監监眾众碩硕禮礼稈秆穩稳窗窗競竞筆笔箇个範范築筑籤签糧粮純纯級级給给網网緊紧線线練练繳缴繼继罰罚義义習习聖圣聲声職职肅肃"
    + "腳脚臨临舊旧莊庄華华萬万葉叶補补裡里複复訪访設设許许訴诉診诊詢询試试該该請请論论諾诺謝谢識识譯译護护讚赞豐丰貝贝貢贡財财貿贸費费貼贴賀贺賠赔賬账質质賞赏"
    + "贈赠趕赶跡迹軟软軸轴載载輔辅輪轮轉转辭辞農农違违適适遲迟釋释針针釘钉鈔钞鈣钙鉤钩銳锐鋒锋鋪铺錯错鍍镀鏡镜鐘钟鑑鉴閃闪閉闭閒闲閱阅隨随險险隱隐雲云霧雾"
    + "靜静韓韩響响預预頂顶頓顿願愿顆颗額额飯饭飲饮餐餐駐驻駕驾驟骤髮发鬆松魚鱼鮮鲜鳥鸟鹽盐麗丽齒齿龍龙覆复佈布淺浅"
}
