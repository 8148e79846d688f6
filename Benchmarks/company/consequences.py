"""Which further rule findings a planted problem brings with it, on the same orders, and why.

A finding that stands here is neither asked for nor a false alarm. What is not here, and was not planted, is one.
"""

#: planted code → {code that may follow: why}
CONSEQUENCES = {
    "CHG-01": {"CHG-05": "", "PRD-05": "production's value is not the order's"},
    "CHG-06": {"VER-08": "the change may be one back"},
    "CHG-07": {},
    "CHG-08": {"INV-02": "the invoice was written before"},
    "CHG-10": {},
    "CHG-12": {},
    "CHG-14": {},
    "CHG-15": {},
    "EXC-02": {"EXC-01": "nobody closes it"},
    "EXC-04": {"EXC-01": "nobody closes it"},
    "FUP-04": {},
    "INV-05": {"INV-04": "nothing has left yet"},
    "INV-07": {}, "INV-08": {},
    "INV-09": {"NODE-05": "cancelled, and shipped", "NODE-06": "cancelled, and shipped", "SHP-08": ""},
    "CHG-09": {"CHG-10": "the shipment is planned for after the new promise","PRD-01": "the plan ends after the new promise"},
    "VER-08": {"CHG-06": "a change back that nobody recorded"},
    "VER-10": {"CHG-06": "the value in dispute moved", "PRD-05": "production's value is not the order's", "CHG-01": "production's value is not the order's"},
    "NODE-01": {"NODE-04": "production never began", "PRD-02": "production never finished", "PRD-07": "a check of what was not made", "NODE-02": "a check before the end",
                "SHP-06": "production is not done before the promise"},
    "NODE-02": {"NODE-04": "production begins late", "PRD-07": "it left before the check", "SHP-06": "not checked before the promise", "ORD-06": "one of the two days may lie ahead", "NODE-01": "the earlier node is done before the later"},
    "NODE-03": {"OWN-01": "", "PRD-02": "nothing moves"},
    "NODE-05": {"NODE-06": "finance says something else"},
    "NODE-06": {"NODE-05": "one of the two is not what the records say"},
    "NODE-07": {"PAY-01": "what is open is overdue", "INV-03": "what is open is not invoiced", "NODE-06": "finance says something else", "NODE-05": "one of the two is not what the records say"},
    "NODE-08": {"EXC-05": "", "NODE-05": "cancelled, and shipped", "NODE-06": "cancelled, and shipped"},
    "NODE-04": {"NODE-03": "nothing moves"},
    "NODE-09": {"NODE-04": "the approval takes too long", "NODE-01": "the approval was passed over", "NODE-03": ""},
    "ORD-01": {"ORD-10": "", "ORD-05": "a number that two orders share"},
    "ORD-03": {},
    "ORD-05": {"NODE-03": "nothing moves", "PRD-01": "there is no promise"},
    "ORD-06": {"SHP-05": "the promise lies a year back", "PRD-01": "the plan ends after the promise", "NODE-02": "the typed day is after the next node's",
               "SHP-04": "the promise lies a year back"},
    "ORD-09": {"VER-10": "the two rates are a dispute that nobody settles", "ORD-03": "on another tax basis"},
    "PRD-02": {"NODE-03": "nothing moves"},
    "PRD-05": {"VER-10": "the wrong copy is a dispute that nobody settles"},
    "PRD-07": {"NODE-04": "the check takes too long", "NODE-01": "the check was passed over", "NODE-02": "", "SHP-06": "not checked before the promise"},
    "SHP-01": {"EXC-05": "", "INV-01": ""},
    "SHP-02": {"EXC-05": "", "INV-04": "what left too much was invoiced too", "PAY-02": "what left too much was paid too"},
    "SHP-05": {"NODE-03": "nothing moves", "NODE-07": "", "SHP-04": "a part left in time, the rest not"},
    "PRD-06": {"PRD-02": "production waits for the material", "SHP-06": "not made before the promise", "SHP-05": "not made by the promise",
               "NODE-03": "nothing moves", "NODE-04": "production begins late"},
    "SHP-03": {"SHP-05": "the rest never left", "NODE-07": "the rest is not invoiced", "NODE-05": "", "PAY-01": "what left is not paid", "INV-03": ""},
    "SHP-06": {},
    "SHP-07": {"SHP-08": "nobody signed for it", "PAY-01": "what left is not paid"},
    "SHP-08": {"INV-03": "", "PAY-01": "what left is not paid"},
    "SHP-11": {"INV-03": "what left is not invoiced"},
    "SHP-10": {"NODE-05": "the total says that some is left"},
    "SHP-13": {"SHP-10": "the total counts the shipment once", "INV-03": "the second entry is not invoiced", "SHP-05": "the rest never left"},
    "INV-01": {"EXC-05": "", "INV-04": "at the old price", "PAY-01": "at the old price", "INV-03": "at the old price", "PAY-02": "at the old price"},
    "INV-02": {"INV-03": "the new amount is not invoiced", "PAY-01": "the new amount is not paid", "INV-01": "the invoice carries the old price",
               "INV-04": "the old amount", "PAY-02": "the old amount", "NODE-07": "the new amount is not paid"},
    "INV-03": {"PAY-01": "what was not invoiced is not paid", "SHP-08": "nobody signed for it"},
    "INV-04": {"PAY-01": "what was invoiced too much is not paid", "SHP-05": "the rest never left"},
    "PAY-01": {},
    "PAY-02": {"NODE-03": ""},
}


def may_follow(planted, code):
    """Whether a finding of `code` may stand on an order with these planted codes."""
    return any(code == one or code in CONSEQUENCES.get(one, {}) for one in planted)
