"""Number formats, what each makes of a number, and the serials that try them."""
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from cells import Cell, exact, number

BUILT_IN_FORMATS = (
    [(index, "day") for index in (14, 15, 16, 17)] + [(index, "time") for index in (18, 19, 20, 21)] + [(22, "moment")]
    + [(index, "day") for index in (27, 28, 29, 30, 31)] + [(index, "time") for index in (32, 33, 34, 35)]
    + [(36, "day"), (45, "time"), (46, "elapsed"), (47, "time")] + [(index, "day") for index in range(50, 55)]
    + [(55, "time"), (56, "time"), (57, "day"), (58, "day")]
    + [(index, "number") for index in (1, 2, 3, 4, 9, 10, 11, 12, 13, 37, 38, 39, 40, 48)]
)

CUSTOM_FORMATS = [(code, kind) for kind, codes in {
    "day": [
        '[$-804]yyyy"年"m"月"d"日";@', "[$-404]e/m/d", "[Red]yyyy-mm-dd", "aaaa", "yyyy-mm-dd aaaa", "dddd", "mmm-yy",
        "d-mmm", "YYYY-MM-DD", r"yyyy\-mm\-dd", 'yyyy"年"m"月"', r"[$-F800]dddd\,\ mmmm\ dd\,\ yyyy", "mm/dd;@",
        '[DBNum1][$-804]yyyy"年"m"月"d"日"', '[$-411]ggge"年"m"月"d"日"', "m/d", "yyyy", "mmmm", "d", "[$-804]aaa",
        "yyyy.mm.dd", "[Blue]m/d;[Red]0", 'yyyy-mm-dd;;"none"', "[$-1004]d mmmm yyyy",
    ],
    "moment": [
        "yyyy/m/d h:mm AM/PM", "m/d/yy h:mm", 'yyyy"年"m"月"d"日" h"时"mm"分"', "d mmm hh:mm:ss", "yyyy-mm-ddThh:mm:ss",
        "yyyy-mm-dd\\ hh:mm:ss.000", "[$-409]m/d/yy h:mm AM/PM;@", "mm-dd hh",
    ],
    "time": [
        "mm:ss.0", "h:mm:ss", 'h"时"mm"分"ss"秒"', '上午/下午h"时"mm"分"', r"[$-F400]h:mm:ss\ AM/PM", "hh", "ss", "hh:mm A/P",
        "hh:mm:ss;@", "m:ss",
    ],
    "elapsed": ["[h]:mm", "[mm]:ss", "[ss]", "[hh]:mm:ss", "[h]", '[h]"小时"mm"分"', "[H]:MM"],
    "number": [
        '"d"0', r"\d0", r"0\d", "[Red]0.00", "0.00E+00", "##0.0E+0", '"Yes";"No"', "$#,##0.00", '#,##0"元"', "0_d",
        r"#,##0.00_);[Red]\(#,##0.00\)", "0*d", "[$¥-804]#,##0.00", "[$USD] #,##0", '0"days"', "# ?/?", "0%", "@",
        '"SO-"0000', "[DBNum1]0", "G/通用格式", '0.00" h"', '[Blue]0;[Red]-0;"sd"', "[>100]0.0;0", "_-* #,##0.00_-",
        "[Magenta]0", "[$mmm-804]0", '0" yyyy-mm-dd"', "0;yyyy", "[Cyan]General", "0.0,", '"h:mm" 0',
        "[DBNum2][$-804]0", '"',
    ],
}.items() for code in codes]

SERIALS = [
    "0", "1", "2", "59", "60", "61", "59.5", "60.5", "0.5", "0.999994", "0.999995", "1.5", "46090", "46090.5",
    "46090.999999",
    "46090.9999942", "46090.00001", "2958465", "2958465.5", "2958466", "2957003", "2957004", "-1", "-0.5", "5000000",
    "0.00001157407", "0.0000057", "1.000005787", "46090.3333333333",
]


def under_format(serial, kind, system="1900"):
    """What Duidan promises to read of a serial under a format of some kind (ECMA-376 part 1, 18.17.4)."""
    value = exact(serial)
    as_number = number("%.16G" % float(serial))
    if kind == "number" or value < 0 or value >= 4_000_001:
        return as_number
    whole, rest = divmod(value, 1)
    seconds = int(rest * 86_400 + Decimal("0.5"))
    if kind == "elapsed":
        return Cell("duration", int(whole) * 86_400 + seconds)
    if kind == "time" and whole == 0 and seconds < 86_400:
        return Cell("time", seconds)
    carried = seconds == 86_400 and kind != "day"
    found = _day(int(whole) + carried, system)
    if found is None:
        return as_number
    seconds = 0 if carried else seconds
    if kind == "day" or kind == "time" and seconds == 0:
        return Cell("day", found)
    return Cell("moment", datetime.combine(found, time()) + timedelta(seconds=seconds))


def _day(serial, system):
    if system == "1904":
        return date(1904, 1, 1) + timedelta(serial) if serial <= 2_957_003 else None
    if serial in (0, 60) or serial > 2_958_465:
        return None
    return date(1899, 12, 31) + timedelta(serial if serial < 60 else serial - 1)
