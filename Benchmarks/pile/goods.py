"""What the company sells, to whom, and who keeps its sheets."""

from decimal import Decimal

#: name, models, unit, lowest and highest price in yuan
PRODUCTS = [
    ("三相异步电机", ["YE3-80M", "YE3-90L", "YE3-112M", "YE3-132S"], "台", 380, 960),
    ("防爆电机", ["YBX3-90L", "YBX3-112M", "YBX3-160L"], "台", 720, 1900),
    ("离心泵", ["ISG50-160", "ISG65-200", "ISG80-250"], "台", 450, 1600),
    ("闸阀", ["Z41H-16C", "Z41H-25C", "Z41W-16P"], "件", 120, 680),
    ("球阀", ["Q41F-16C", "Q41F-16P", "Q41F-25P"], "件", 60, 420),
    ("变频器", ["VFD-G75", "VFD-G110", "VFD-P150"], "台", 900, 2600),
    ("减速机", ["RV063", "RV075", "RV090", "RV110"], "台", 260, 880),
    ("控制柜", ["GGD-800", "XL21-600", "XL21-800"], "台", 1800, 5200),
    ("风机", ["4-72-3.6A", "4-72-4A", "4-72-5A"], "台", 600, 1500),
    ("联轴器", ["GICL3", "GICL4", "LX2", "LX3"], "件", 45, 320),
]

COLOURS = ["灰色", "蓝色", "黑色", "白色", "绿色", "红色", "银色", "橙色"]

#: The first two are large: the warehouse keeps a log of its own for each.
CUSTOMERS = ["苏州恒远机电有限公司", "宁波海川电器有限公司", "无锡太湖环保设备有限公司", "长沙岳麓智能装备有限公司", "青岛蓝湾海工有限公司",
             "佛山顺成五金制品有限公司", "合肥科瑞自动化有限公司", "天津津滨泵业有限公司", "成都川西流体设备有限公司", "武汉江城水务工程有限公司",
             "杭州钱塘精密机械有限公司", "南京紫金电力设备有限公司", "大连北港船舶配件有限公司", "郑州中原矿山机械有限公司", "西安秦川机床附件有限公司"]
LARGE = {"苏州恒远机电有限公司": "恒远", "宁波海川电器有限公司": "海川"}

ABROAD = ["Nordic Pump AB", "Harland Motion Ltd", "Rheintal Antriebe GmbH", "Delta Valve Inc", "Sakura Kiko Co., Ltd", "Gulf Flow LLC",
          "Andes Motores SA", "Baltic Drives OU"]

#: Salespeople of the home market; clerks who keep the sheets.
SALESPEOPLE = ["李明", "王芳", "陈刚"]
EXPORTERS = ["孙丽", "赵敏"]
SUCCESSOR = {"赵敏": "周涛"}
PREDECESSOR = {"周涛": "赵敏"}
PLANNER, PLANNER_LATER, KEEPER, ACCOUNTANT, CLERK = "李工", "吴工", "老张", "钱会计", "王芳"
WORKSHOPS = ["一车间", "二车间"]
CARRIERS = {"德邦物流": "DPK{}", "顺丰速运": "SF{}", "安能物流": "AN{}", "自提": ""}
REMARKS = ["加急", "客户催货", "带合格证", "木箱包装", "分批发", "等客户确认图纸", "老客户"]


def price_between(rng, low, high, abroad):
    """A price as a quotation would carry it: yuan with quarters, dollars with ten cents."""
    yuan = Decimal(rng.randint(low * 4, high * 4)) / 4
    return (yuan / 7).quantize(Decimal("0.1")) if abroad else yuan
