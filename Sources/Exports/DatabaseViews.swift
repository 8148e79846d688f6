/// The views of the database: what is asked most.
enum DatabaseViews {
  struct View {
    let name: String
    /// The tables that it needs.
    let tables: Set<String>
    let query: String
  }

  static let all = [
    View(
      name: "order_overview", tables: ["orders", "order_lines"],
      query: """
        SELECT o.order_no, o.customer_name, o.order_date, o.salesperson, o.currency, o.is_cancelled, \
        COUNT(l.order_no) AS line_count, SUM(l.quantity) AS quantity, SUM(l.amount) AS amount, \
        SUM(l.shipped_quantity) AS shipped_quantity, SUM(l.invoice_amount) AS invoice_amount, \
        MIN(l.promised_date) AS first_promised_date, MAX(l.promised_date) AS last_promised_date, \
        MAX(l.ship_date) AS last_ship_date, o.open_discrepancies FROM orders o \
        LEFT JOIN order_lines l ON l.order_no = o.order_no GROUP BY o.order_no ORDER BY o.order_no
        """),
    View(
      name: "unshipped_lines", tables: ["orders", "order_lines"],
      query: """
        SELECT l.*, l.quantity - COALESCE(l.shipped_quantity, 0) AS unshipped_quantity, \
        CASE WHEN l.promised_date < (SELECT as_of FROM run) THEN 1 ELSE 0 END AS is_late FROM order_lines l \
        JOIN orders o ON o.order_no = l.order_no WHERE COALESCE(o.is_cancelled, 0) = 0 \
        AND l.quantity > COALESCE(l.shipped_quantity, 0) ORDER BY l.promised_date, l.order_no, l.line_no
        """),
    View(
      name: "shipments", tables: ["events"],
      query: """
        SELECT order_no, line_no, shipment_no, ship_date, shipped_quantity, shipped_model, shipped_product_code, \
        carrier, tracking_no, source FROM events WHERE event = 'shipment' AND vanished = 0
        """),
    View(
      name: "invoices", tables: ["events"],
      query: """
        SELECT order_no, line_no, invoice_no, invoice_date, invoice_quantity, invoice_amount, invoice_model, source \
        FROM events WHERE event = 'invoice' AND vanished = 0
        """),
    View(
      name: "payments", tables: ["events"],
      query: """
        SELECT order_no, line_no, payment_date, payment_amount, source \
        FROM events WHERE event = 'payment' AND vanished = 0
        """),
    View(
      name: "open_discrepancies", tables: ["discrepancies"],
      query: """
        SELECT * FROM discrepancies WHERE status IN ('open', 'decided') AND severity <> 'info' \
        ORDER BY CASE severity WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'medium' THEN 2 ELSE 3 END, \
        due_date IS NULL, due_date
        """),
  ]
}
