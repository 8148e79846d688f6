"""K29: what was ordered, shipped, invoiced and received, month by month."""


def trend(order, period, current, figures):
    if not current:
        return
    as_of = order.book.as_of
    first = f"{as_of.year - 1:04d}-{as_of.month:02d}"

    def add(measure, date, money, line):
        if date is None or money is None or date > as_of or f"{date:%Y-%m}" < first:
            return
        tail = f" {order.currency}" if order.currency else ""
        parts = ["", f" customer={order.customer}"]
        if order.salesperson:
            parts.append(f" salesperson={order.salesperson}")
        product = line and (line.row["product_code"] or line.row["product_name"])
        if product:
            parts.append(f" product={product}")
        for part in parts:
            figures.add("K29", measure, money, f"{date:%Y-%m}{part}{tail}", "money")

    for line in order.lines:
        add("ordered", order.date, line.amount, line)
        for event in line.of("shipment"):
            quantity = event.number("shipped_quantity")
            add("shipped", event.date, None if quantity is None or line.price is None else quantity * line.price, line)
    for line, events in [*((line, line.events) for line in order.lines), (None, order.loose)]:
        for event in events:
            if event.kind == "invoice":
                add("invoiced", event.date, event.number("invoice_amount"), line)
            elif event.kind == "payment":
                add("received", event.date, event.number("payment_amount"), line)
