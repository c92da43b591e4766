-- The one place that says which stage of a budget line counts: the newest one, unless it removed the line (design §4.9).
-- security_invoker: row-level security of the reader applies.
CREATE VIEW current_budget_line WITH (security_invoker = true) AS
SELECT * FROM (
  SELECT DISTINCT ON (jurisdiction_id, fiscal_year, agency_id, line_key) *
  FROM budget_line
  ORDER BY jurisdiction_id, fiscal_year, agency_id, line_key, stage DESC
) newest
WHERE NOT is_removed;
--> statement-breakpoint
GRANT SELECT ON current_budget_line TO simpul_app;
