// resource data: what kinds of discrepancy mean: code, part | Chinese | English.
//
// Parts: means (the sentence that is not true), example (a case in two sentences), acts (who has to do something).
enum KindMeaningText {
  static let lines = """
    VER-01 means | 几个部门从同一个旧值出发，改成了不同的值；或者有人没看到最新的值就改了 | Several parties changed one value from the same earlier one, and differently; or one changed it without having seen the latest
    VER-01 example | 上周交期都是 3 月 9 日；这周业务改成 3 月 20 日，生产改成 3 月 15 日。两边都改了，不是谁忘了跟着改 | Last week all said 9 March; this week sales says 20 March and production 15 March. Both changed it: this is not a sheet that somebody forgot to update
    VER-01 acts | 没被采用的一方；没定下来的，由管这一项的部门定 | the party whose value was not taken; where nothing was taken, the owner of the field
    VER-02 means | 几份表写的不一样，而且以前没有一致过，看不出谁改了谁没改 | The sheets state a value differently and never agreed before, so that nobody can be said to have changed it
    VER-02 example | 第一次对单，业务写 100 台，财务写 120 台。先按管这一项的部门算，请两边核对 | In the first run sales says 100 and finance 120. The owner's value stands for now; both should check
    VER-02 acts | 管这一项的部门 | the owner of the field
    VER-03 means | 值改了，有的表还是改之前的旧值。刚改的只是提示；过了规定的工作日（propagate_days，默认 1 天）还没改就要追 | A value changed and a sheet still holds the one from before. At first it is a note; after the working days allowed (propagate_days, usually 1) it has to be chased
    VER-03 example | 业务 3 月 2 日把数量改成 120，仓库 3 月 9 日的表还是 100。仓库不是不同意，是没跟上 | Sales changed the quantity to 120 on 2 March; the warehouse's sheet of 9 March still says 100. It does not disagree, it has not heard
    VER-03 acts | 还拿着旧值的部门 | the party that still holds the old value
    VER-04 means | 一份表里原来有的行，这次没有了，也没写取消、没完工、没移到别处 | A row that a sheet held is gone, and was not cancelled, finished or moved elsewhere
    VER-04 example | 仓库上周有 SO-12 第 2 行，这周整行没了。多半是误删，货就可能漏发 | The warehouse had line 2 of SO-12 last week and has it no more. Probably deleted by mistake, and then not shipped
    VER-04 acts | 少了这一行的部门 | the party whose sheet lost the row
    VER-05 means | 一份表里同一个订单行写了两遍以上，内容不一样 | One sheet holds one order line twice or more, with different contents
    VER-05 example | 同一份表里 SO-9 第 1 行有两行，一行 50 台一行 60 台。算哪行，得由人说 | Line 1 of SO-9 stands twice in one sheet, once with 50 and once with 60. Somebody has to say which counts
    VER-05 acts | 写重了的部门 | the party whose sheet holds it twice
    VER-06 means | 按时间订单早该传到一个部门了，那份表里却从来没有 | By its date an order should have reached a party's sheet, and never did
    VER-06 example | 订单下了一周，交期只剩三天，仓库的表里还没有这张单。没人备货 | The order is a week old and due in three days, and the warehouse's sheet does not hold it. Nobody prepares the goods
    VER-06 acts | 跟单先通知，再由收单的部门补上 | the merchandiser tells them, then that party adds it
    VER-07 means | 一份表里有一张订单或一行，开单的部门从来没有 | A sheet holds an order or line that the party which opens orders never had
    VER-07 example | 仓库登记了 SO-99 的发货，业务没有 SO-99。不是号码写错，就是口头下的单 | The warehouse logs a shipment of SO-99, sales has no SO-99. Either the number is wrong or the order was only spoken
    VER-07 acts | 写了这张订单的部门 | the party whose sheet holds it
    VER-09 means | 几个文件像是同一份表的不同版本，但看不出哪个新，或者各说各的 | Several files look like versions of one sheet, and nothing tells which is the latest, or the evidence contradicts itself
    VER-09 example | “订单-最终版”里有一半内容比“订单-最终版2”还新。按内容和名字得出的先后相反 | Half of “orders-final” is newer than “orders-final2”. Names and contents give opposite orders
    VER-09 acts | 保管这份表的部门 | the department that keeps the sheet
    VER-11 means | 一个部门改了不归它管的值，管它的部门没有改 | A party changed a value that it does not own, and the owner did not
    VER-11 example | 仓库把订单数量由 100 改成 90，业务还是 100。先按业务的算，请业务表态 | The warehouse changed the ordered quantity from 100 to 90, sales still says 100. Sales' value stands until sales confirms or refuses
    VER-11 acts | 管这一项的部门同意或驳回 | the owner confirms or refuses
    VER-12 means | 一方删了这一行，另一方同时还在改它 | One party dropped a row while another changed it
    VER-12 example | 生产删掉了 SO-7，业务这周把 SO-7 的交期提前了。到底做不做，得马上说清 | Production dropped SO-7 in the week in which sales moved its date forward. Whether it is made has to be said at once
    VER-12 acts | 开单的部门 | the party that opens orders
    VER-13 means | 一个没人认识的订单号，和已知的一个很像：O 和 0、少一位、写成了科学计数 | An unknown order number looks like a known one: O for 0, a digit lost, a number in scientific notation
    VER-13 example | 生产写 SO-2O26-0301，业务是 SO-2026-0301。像，但不能替你合并 | Production writes SO-2O26-0301, sales SO-2026-0301. Alike, but never merged for you
    VER-13 acts | 号码和开单部门不一样的一方 | the party whose number is not the opener's
    VER-14 means | 一行和订单里的两行一样像，不知道是哪一行 | A row fits two lines of its order equally well
    VER-14 example | 订单里同型号有两行，交期不同；仓库只写了型号。没有数量和行号，分不出来 | The order has two lines of one model for two dates; the warehouse wrote only the model
    VER-14 acts | 这份表的部门 | the party that keeps the sheet
    VER-15 means | 连在一起的几个值（数量和单价，型号和颜色）这次取自不同的表，凑成了哪张表里都没有的一套 | Values that belong together (quantity and price, model and colour) were taken from different sheets: a set that nobody stated
    VER-15 example | 业务改了数量，财务改了税率，合起来的金额谁也没算过。请核对整套 | Sales changed the quantity and finance the tax rate; nobody ever computed that amount. Check the whole set
    VER-15 acts | 管这一项的部门 | the owner of the field
    VER-16 means | 改动像是手误：数量被写成了未发数；别人都有值，一份表却清空了 | A change looks like a slip: the quantity became what is left to ship, or a value was cleared that others still hold
    VER-16 example | 订单 100，已发 40，仓库把“数量”改成 60。多半是把未发数填错了列 | 100 ordered, 40 shipped, and the warehouse changes the quantity to 60: what is left, in the wrong column
    VER-16 acts | 改的一方 | the party that changed it
    VER-17 means | 一份表一次变得太多：行少了两成以上，一列全空了，或很多值一起退回旧值。像是放错了文件 | Too much of a sheet changed at once: a fifth of its rows gone, a column empty, or many values fallen back. It looks like the wrong file
    VER-17 example | 仓库上周 200 行，这周 90 行。先按上周的算，等仓库说这是不是真的 | 200 rows last week, 90 this week. Last week's stand until the warehouse says that it is meant
    VER-17 acts | 交表的部门 | the party that delivered it
    VER-18 means | 一份表以前有这一列，现在没有了，也许改了列名 | A sheet had this column and has it no more; perhaps it has a new name
    VER-18 example | 生产的“计划完工”不见了，多了一列“预计完成”。说明是同一列，就能接着对 | Production's “planned finish” is gone and “expected end” is new. Say that it is the same column, and the comparison goes on
    VER-18 acts | 交表的部门 | the party that delivered it
    VER-19 means | 一份表这次没有交，或者和上次一模一样已经很久 | A sheet did not come, or has been the very same for long
    VER-19 example | 财务两周没交应收表。它的旧值先留着，不当成“没跟上”去追 | Finance has delivered no sheet for two weeks. Its last values stand, and are not pursued one by one
    VER-19 acts | 交表的部门 | the party that should deliver it
    VER-20 means | 一行没写订单号，靠其他号码能对上几张订单 | A row names no order, and by its other numbers it may be of several
    VER-20 example | 发货单只写了客户单号 PO-7，两张订单都是 PO-7。定下是哪一张才能算数 | A shipment names only the customer's PO-7, which two orders have. It counts when somebody says which
    VER-20 acts | 这份表的部门 | the party that keeps the sheet
    DQ-01 means | 一列的表头有两种理解，内容也分不出来；关键列分不清时整张表先不用 | A header can mean two fields and the values do not tell; where the column is needed, the table waits
    DQ-01 example | “日期”一列，可能是下单日期也可能是交期。写清楚，或在 duidan.yml 里指定 | A column “date” may be the order's or the delivery's. Make it clear, or name it in duidan.yml
    DQ-01 acts | 交表的部门 | the source's department
    DQ-02 means | 日期分不清年月日的顺序，或没有年份，整列也看不出来 | A date can be read in two ways, and the whole column does not tell which
    DQ-02 example | 03/04/2026 是三月四日还是四月三日？整列没有大于 12 的数，没法判断 | 03/04/2026: the third or the fourth month? No number in the column is above 12
    DQ-02 acts | 交表的部门 | the source's department
    DQ-03 means | 值是推断出来的：去掉了单位，乘了“万”，或从文字里取出的数 | A value had to be interpreted: a unit was taken off, 万 (ten thousand) was multiplied out, or a number was taken out of words
    DQ-03 example | “1.2万”按 12000 算，“2箱*50”按 100 算。请看一眼对不对 | “1.2万” was taken for 12000, “2箱*50” for 100. Have a look
    DQ-03 acts | 交表的部门 | the source's department
    DQ-04 means | 单号被表格软件当成数字，丢了位数或前面的零 | A spreadsheet took an identifier for a number and lost digits or leading zeros
    DQ-04 example | 运单号显示成 1.23457E+17，后几位已经没了，要从原单上补 | A tracking number stands as 1.23457E+17: its last digits are gone and have to be typed again
    DQ-04 acts | 交表的部门 | the source's department
    DQ-05 means | 单元格是公式错误（#REF!、#N/A 等），没有可用的值 | A cell holds a formula error (#REF!, #N/A …) and no value
    DQ-05 example | 金额列显示 #REF!，引用的表被删了。这一格当作没填 | The amount shows #REF! because its sheet was deleted. The cell counts as saying nothing
    DQ-05 acts | 交表的部门 | the source's department
    DQ-06 means | 合计行和上面的明细加起来不相等 | A total row disagrees with the rows above it
    DQ-06 example | 明细加起来 1200，合计写 1020。不是漏了行，就是合计没更新 | The rows add up to 1200, the total says 1020. A row is missing, or the total is old
    DQ-06 acts | 交表的部门 | the source's department
    DQ-07 means | 隐藏的行、列、工作表或带删除线的行里有数据 | Data stands in hidden rows, columns or tabs, or in rows that were struck out
    DQ-07 example | 筛选后藏起来的三行订单照样被读进来了。不要的请删掉 | Three orders hidden by a filter were read like all others. Delete what does not count
    DQ-07 acts | 交表的部门 | the source's department
    DQ-08 means | 合并单元格的值用到了它盖住的每一行 | The value of a merged cell was taken for each row that it covers
    DQ-08 example | 订单号合并了三行，三行都算这张订单 | One order number merged over three rows: all three are of that order
    DQ-08 acts | 不用处理 | nobody
    DQ-09 means | 不认识的状态词、人名、单位或币种 | A status word, person, unit or currency that nobody knows
    DQ-09 example | 状态写“走货ing”，当作没填。换成常用的词，或在 duidan.yml 里说明 | A status “走货ing” counts as saying nothing. Use the usual word, or explain it in duidan.yml
    DQ-09 acts | 交表的部门 | the source's department
    DQ-10 means | 文件里有不是文字的字节，或几种编码混在一起 | A file holds bytes that are no text in its encoding, or several encodings at once
    DQ-10 example | 客户名变成了“锟斤拷”。另存为 UTF-8 或 Excel 再交 | A customer's name has become “锟斤拷”. Save the file as UTF-8 or as a workbook
    DQ-10 acts | 交表的部门 | the source's department
    DQ-11 means | 不是订单数据的行：标题、合计、备注、空行。都数过，一行不漏 | Rows that are no order data: titles, totals, notes, blanks. All are counted
    DQ-11 example | 表尾“制表：小王”两行没有算进去 | Two rows at the foot, “made by Wang”, were not counted as orders
    DQ-11 acts | 不用处理 | nobody
    DQ-12 means | 文件打不开：有密码、坏了、是空的，或不是表格 | A file cannot be opened: a password, damage, nothing in it, or no sheet at all
    DQ-12 example | 应收.xlsx 有打开密码。去掉密码再交，其他文件照常对单 | 应收.xlsx asks for a password. Take it off and deliver it again; the other files are reconciled all the same
    DQ-12 acts | 交表的部门 | the source's department
    DQ-13 means | 一张工作表读不了，或里面没有表格 | A sheet cannot be read, or no table is found in it
    DQ-13 example | “Sheet3”只有一张图片。放错了就删掉 | “Sheet3” holds only a picture. If it is there by mistake, delete it
    DQ-13 acts | 交表的部门 | the source's department
    DQ-14 means | 一列对不上任何标准字段，原样保留在自己的名字下 | A column maps to no field and is kept as it is under its own name
    DQ-14 example | “是否送货上门”保留为 x_sales_是否送货上门。没有丢 | The column “home delivery?” is kept as x_sales_… and not lost
    DQ-14 acts | 不用处理 | nobody
    DQ-15 means | 单元格里的内容不是这一列能填的 | A cell holds something that its column cannot mean
    DQ-15 example | 数量写着“看情况”。当作没填，请填数字 | A quantity says “it depends”. It counts as saying nothing; enter a number
    DQ-15 acts | 交表的部门 | the source's department
    DQ-16 means | 一行没有订单号，也没有别的号码能对上，没法算到订单里 | A row names no order, and none of its other numbers leads to one
    DQ-16 example | 只写了型号和数量的一行，不知道是谁的订单。补上订单号 | A row with a model and a quantity and nothing else. Add the order number
    DQ-16 acts | 交表的部门 | the source's department
    """
}
