"""What else lies in such a folder: files that hold no orders, and files that cannot be read."""

import io
import os
import struct
import zipfile
import zlib

import goods
from locking import locked
from rendering import Tab
from workbook import written

#: What a program may say of a file besides its fate, where both are honest.
EITHER = {"empty": "skipped", "foreign name": "read|skipped|unreadable"}


def noise(rng, saves):
    """`[(path, bytes or ("link", target), fate, fates that are right too, what it is)]`; a path may hold bytes that are not UTF-8."""
    workbooks = [save for save in saves if save.form == "xlsx" and save.original is None]
    torn, shut, odd = (rng.choice(workbooks) for _ in range(3))
    folder = os.path.dirname(torn.path)
    found = [
        (beside(torn, "~$", ""), lock_file(torn.saver), "skipped", "", "lock file"),
        (beside(odd, "~$", ""), lock_file(odd.saver), "skipped", "", "lock file"),
        ("Thumbs.db", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504), "skipped", "", "thumbnails"),
        ("备份/Thumbs.db", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504), "skipped", "", "thumbnails"),
        ("desktop.ini", b"[.ShellClassInfo]\r\nIconResource=C:\\Windows\\system32\\SHELL32.dll,4\r\n", "skipped", "", "folder settings"),
        (folder + "/8F3A2C10.tmp" if folder else "8F3A2C10.tmp", torn.data[:4096], "skipped", "", "temporary file"),
        ("新建文件夹/新建 Microsoft Excel 工作表.xlsx", b"", "unreadable", EITHER["empty"], "zero bytes"),
        ("备份/" + os.path.basename(torn.path).replace(".xlsx", "(损坏).xlsx"), torn.data[:len(torn.data) * 3 // 5], "unreadable", "", "cut short"),
        ("财务/合同扫描件.pdf", pdf(), "skipped", "", "PDF"),
        ("订单跟踪/流程说明.docx", docx("订单变更须在当天通知生产、仓库和财务。"), "skipped", "", "Word file"),
        ("IMG_20230412_101533.png", png(), "skipped", "", "picture"),
        ("备忘.txt", "周三前催恒远确认图纸\r\n李工说二车间排到月底\r\n".encode("gb18030"), "skipped", "", "notes"),
        ("外贸部/邮箱密码不要放这里.txt", "见保险柜\r\n".encode(), "skipped", "", "notes"),
        ("产品价格表2024.xlsx", written("xlsx", [price_list(rng)], ("", "王芳", None, None)), "skipped", "", "price list"),
        ("通讯录.xlsx", written("xlsx", [address_list(rng)], ("", "", None, None)), "skipped", "", "address list"),
        ("快捷方式-订单.xlsx", ("link", "../elsewhere/订单跟踪表.xlsx"), "skipped", "unreadable", "link out of the folder"),
        (in_gbk("备份", f"订单跟踪表 {odd.saved_on:%Y%m%d}.xlsx"), odd.data, "copy", EITHER["foreign name"], "name in GBK"),
    ]
    secret = locked(shut.data, rng)
    if secret:
        found.append(("财务/" + os.path.basename(shut.path).replace(".xlsx", "-加密.xlsx"), secret, "unreadable", "", "password"))
    return found


def in_gbk(folder, name):
    """A path whose last part is written as an old Windows in China would."""
    return os.fsdecode(folder.encode() + b"/" + name.encode("gb18030"))


def beside(save, before, after):
    head, tail = os.path.split(save.path)
    return os.path.join(head, before + tail + after)


def lock_file(person):
    """An owner file as Excel leaves it: the name twice, in 165 bytes."""
    name = person.encode("gb18030")
    wide = person.encode("utf-16-le")
    return (bytes([len(name)]) + name.ljust(54, b" ") + struct.pack("<H", len(person)) + wide.ljust(108, b"\x20"))[:165]


def pdf():
    return b"%PDF-1.4\n" \
           b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def png():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0))
    return head + chunk(b"IDAT", zlib.compress(bytes(72))) + chunk(b"IEND", b"")


def docx(text):
    raw, types = io.BytesIO(), "http://schemas.openxmlformats.org/package/2006/content-types"
    with zipfile.ZipFile(raw, "w") as archive:
        for name, data in (("[Content_Types].xml", f'<Types xmlns="{types}"><Default Extension="xml" ContentType="application/xml"/></Types>'),
                           ("word/document.xml", f"<document><body><p>{text}</p></body></document>")):
            archive.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), data)
    return raw.getvalue()


def price_list(rng):
    rows = [["品名", "型号", "单位", "含税单价", "起订量"]]
    for name, models, unit, low, high in goods.PRODUCTS:
        rows += [[name, model, unit, rng.randint(low, high), rng.choice([1, 5, 10])] for model in models]
    return Tab("价格", rows, head=1)


def address_list(rng):
    rows = [["姓名", "部门", "手机", "分机"]]
    for name, room in zip([*goods.SALESPEOPLE, *goods.EXPORTERS, "李工", "老张", "钱会计"], ["销售部"] * 3 + ["外贸部"] * 2 + ["生产部", "仓库", "财务部"]):
        rows.append([name, room, f"13{rng.randint(10**8, 10**9 - 1)}", str(rng.randint(801, 899))])
    return Tab("通讯录", rows, head=1)
