// resource data: kinds of discrepancy in plain words: code, part | Chinese | English.
//
// Parts: title (what it is), what (one sentence with this case's values), todo (what the responsible party should do).
// Placeholders: {field} {values} {new} {old} {holder} {changed} {raw}. For readers who have never heard of a merge.
enum KindText {
  static let lines = """
    VER-01 title | 几方改得不一样 | Changed differently by several
    VER-01 what | {field}：几方都改了，改得不一样：{values} | {field}: several parties changed it, and differently: {values}
    VER-01 todo | 把{field}改成 {new}；不同意就马上找对方定下来 | change {field} to {new}, or settle it with the other party at once
    VER-02 title | 各表写的不一样 | The sheets disagree
    VER-02 what | {field}：各表写的不一样：{values} | {field}: the sheets disagree: {values}
    VER-02 todo | 核对{field}哪个对（现在先按 {new}），通知写错的部门改 | check which {field} is right (for now: {new}) and tell whoever has it wrong
    VER-03 title | 改了，有人还没跟着改 | A change has not reached everybody
    VER-03 what | {field}：{changed}已改成 {new}，{holder}还是旧值 {old} | {field}: {changed} changed it to {new}, {holder} still has the old {old}
    VER-03 todo | 把{field}从 {old} 改成 {new} | change {field} from {old} to {new}
    VER-04 title | 表里这一行不见了 | A row has gone from a sheet
    VER-04 what | {holder}的表里原来有这一行，现在没有了；订单先照旧保留 | {holder}'s sheet had this row and has it no more; the order stays as it was
    VER-04 todo | 把这一行补回来；真取消了，请业务写明“取消” | put the row back; if it is cancelled, have sales say so
    VER-05 title | 同一行写了几遍，内容不同 | One line written several times, differently
    VER-05 what | {holder}的表里同一个订单行写了几遍，内容不同：{values} | {holder}'s sheet holds one order line several times, with different contents: {values}
    VER-05 todo | 只留正确的一行 | keep only the right row
    VER-06 title | 订单一直没传到 | An order has never arrived
    VER-06 what | 到时间了，{holder}的表里还没有这张订单 | It is time, and {holder}'s sheet still does not hold this order
    VER-06 todo | 确认收到订单没有，补进表里 | check whether the order arrived, and add it to the sheet
    VER-07 title | 来历不明的订单 | An order that nobody opened
    VER-07 what | {holder}的表里有这张订单（或这一行），业务的表里从来没有 | {holder}'s sheet holds this order or line, the sales sheet never did
    VER-07 todo | 核对订单号；号码没错就请业务补单 | check the order number; if it is right, have sales add the order
    VER-09 title | 分不清哪个文件新 | Cannot tell which file is newer
    VER-09 what | {holder}的几个文件分不清先后：{values} | It is unclear which of {holder}'s files is the newer: {values}
    VER-09 todo | 说明哪个是最新的，把旧的移走 | say which is the latest, and take the old one away
    VER-11 title | 不归这个部门管，却改了 | Changed by a party that does not own it
    VER-11 what | {field}：{changed}改了，但负责的部门没改：{values}；先不采用 | {field}: {changed} changed it, the owner did not: {values}; not taken for now
    VER-11 todo | 同意这个改动就自己也改；不同意就请{changed}改回 {new} | if you agree, change it too; if not, have {changed} set it back to {new}
    VER-12 title | 一边删了，一边还在改 | Deleted by one, changed by another
    VER-12 what | {holder}删了这一行，别的部门同时在改它 | {holder} deleted this row while another party changed it
    VER-12 todo | 定下这一行还做不做，通知各部门 | decide whether the line still stands, and tell everybody
    VER-13 title | 可能是同一张订单，号码不一样 | Perhaps one order under two numbers
    VER-13 what | {holder}的订单号可能就是另一张（写错、改版或丢了位数）：{values} | {holder}'s order number may mean another order (mistyped, revised or cut): {values}
    VER-13 todo | 核对订单号；是同一张就改成一样 | check the number; if it is the same order, correct it
    VER-14 title | 对不上是订单的哪一行 | Cannot tell which line of the order it is
    VER-14 what | {holder}的这一行，和订单里的两行都像 | {holder}'s row fits two lines of the order equally well
    VER-14 todo | 在表里补上行号或型号 | add the line number or the model to the sheet
    VER-15 title | 一套数来自不同的表 | Values of one set come from different sheets
    VER-15 what | {field}等连在一起的几个值，这次取自不同的表：{values} | {field} and the values that belong to it were taken from different sheets: {values}
    VER-15 todo | 核对这几个值放在一起对不对 | check that these values are right together
    VER-16 title | 像是手误 | Looks like a slip
    VER-16 what | {field}：{holder}改得像手误，先没采用：{values} | {field}: {holder}'s change looks like a slip and was not taken: {values}
    VER-16 todo | 确认要不要改；是手误就改回 {new} | confirm it; if it is a slip, set it back to {new}
    VER-17 title | 整张表突然大变 | A sheet changed all at once
    VER-17 what | {holder}的表一下子变了很多，可能放错了旧文件；先按上次的内容算 | so much of {holder}'s sheet changed at once that it may be an old file; the last contents stand for now
    VER-17 todo | 看看文件放对没有；放错了就换成最新的 | check the file; if it is the wrong one, replace it with the latest
    VER-18 title | 表里少了一列 | A column is gone
    VER-18 what | {holder}的表里没有“{field}”这一列了；先按上次的值算 | {holder}'s sheet no longer has the column {field}; the last values stand for now
    VER-18 todo | 把这一列加回来，或说明现在叫什么 | put the column back, or say what it is called now
    VER-19 title | 这次没交新表 | A sheet did not come
    VER-19 what | {holder}这次没有交新的表，先按上次的算 | {holder} delivered no new sheet; the last one stands for now
    VER-19 todo | 交最新的表 | deliver the latest sheet
    VER-20 title | 分不清是哪张订单 | Cannot tell which order it is
    VER-20 what | {holder}的这一行没写清订单号，有几张订单都像：{values} | {holder}'s row names no order, and several fit: {values}
    VER-20 todo | 在这一行补上订单号 | add the order number to the row
    DQ-01 title | 列名有两种理解 | A column could be two things
    DQ-01 what | {holder}的表里有一列可能是“{field}”，也可能是别的：{raw} | a column of {holder}'s sheet may be {field} or something else: {raw}
    DQ-01 todo | 把列名写清楚，或在 duidan.yml 里指定 | make the header clear, or name it in duidan.yml
    DQ-02 title | 日期有两种读法 | A date can be read in two ways
    DQ-02 what | {field}：分不清月和日：{raw} | {field}: cannot tell the day from the month: {raw}
    DQ-02 todo | 改成 2026-03-09 这样的写法 | write it like 2026-03-09
    DQ-03 title | 按推断理解的值 | A value understood by interpretation
    DQ-03 what | {field}：{raw} 按推断理解成 {values} | {field}: {raw} was taken to mean {values}
    DQ-03 todo | 看一下理解得对不对 | check that it was understood rightly
    DQ-04 title | 号码被表格截断了 | A number lost its digits in the spreadsheet
    DQ-04 what | {field}：号码在表格里丢了位数：{raw} | {field}: the spreadsheet dropped digits: {raw}
    DQ-04 todo | 把这一列设成“文本”，重新填号码 | format the column as text and enter the number again
    DQ-05 title | 公式出错 | A formula fails
    DQ-05 what | {field}：公式算不出来：{raw} | {field}: the formula yields an error: {raw}
    DQ-05 todo | 修好公式 | repair the formula
    DQ-06 title | 合计和明细对不上 | A total does not add up
    DQ-06 what | {field}：合计行和上面的明细加起来不一样：{raw} | {field}: the total row disagrees with its rows: {raw}
    DQ-06 todo | 核对合计 | check the total
    DQ-07 title | 隐藏的行列里有数据 | Hidden rows or columns hold data
    DQ-07 what | {holder}的表里有隐藏的行、列或工作表，里面有数据 | {holder}'s sheet has hidden rows, columns or tabs that hold data
    DQ-07 todo | 看看要不要；不要就删掉 | check whether they count; if not, delete them
    DQ-08 title | 合并单元格已展开 | A merged cell was spread
    DQ-08 what | 合并单元格的值用到了它盖住的每一行 | the value of a merged cell was taken for each row that it covers
    DQ-08 todo | 不用处理 | nothing
    DQ-09 title | 不认识的写法 | An unknown word
    DQ-09 what | {field}：不认识 {raw} | {field}: {raw} is not known
    DQ-09 todo | 改成常用的写法，或在 duidan.yml 里说明 | use the usual word, or explain it in duidan.yml
    DQ-10 title | 有乱码 | Text that cannot be decoded
    DQ-10 what | {holder}的文件里有乱码：{raw} | {holder}'s file holds bytes that are no text: {raw}
    DQ-10 todo | 用 UTF-8 或 Excel 格式另存一份 | save it again as UTF-8 or as a workbook
    DQ-11 title | 跳过的行 | Rows that are no data
    DQ-11 what | {holder}的表里有些行不是订单数据，没有算 | some rows of {holder}'s sheet are no order data and were not counted
    DQ-11 todo | 不用处理 | nothing
    DQ-12 title | 文件打不开 | A file cannot be read
    DQ-12 what | {holder}的文件打不开 | {holder}'s file cannot be read
    DQ-12 todo | 打开看看，去掉密码，另存成 xlsx 再交 | open it, remove the password, save it as xlsx and deliver it again
    DQ-13 title | 工作表读不了 | A sheet cannot be read
    DQ-13 what | {holder}的工作表读不了，或里面没有表格 | {holder}'s sheet cannot be read, or holds no table
    DQ-13 todo | 看看是不是放错了；有数据就把表头放到最上面 | check that it is the right one; if it holds data, put the header row on top
    DQ-14 title | 没用上的列 | A column that is kept as it is
    DQ-14 what | {holder}的表里有一列不认识，原样保留：{raw} | a column of {holder}'s sheet is unknown and kept as it is: {raw}
    DQ-14 todo | 不用处理 | nothing
    DQ-15 title | 填的内容不对 | A value that does not fit
    DQ-15 what | {field}：填的内容看不懂：{raw} | {field}: {raw} makes no sense here
    DQ-15 todo | 改成正确的值 | correct the cell
    DQ-16 title | 没写订单号 | A row without an order number
    DQ-16 what | {holder}的表里有行没写订单号，没有算进去 | a row of {holder}'s sheet names no order and was not counted
    DQ-16 todo | 补上订单号 | add the order number
    """
}
