-- Second wall of beginning a team and of settling overlaps (design §2, §6; F09, F38).
ALTER TABLE overlap_decision ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE overlap_decision FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON overlap_decision TO simpul_app;
--> statement-breakpoint
CREATE POLICY overlap_decision_maintenance ON overlap_decision TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY overlap_decision_read ON overlap_decision FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY overlap_decision_insert ON overlap_decision FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator' AND decided_by = viewer_account());
--> statement-breakpoint
-- The mark of zakat lines belongs to what counts of a line.
CREATE OR REPLACE VIEW current_budget_line WITH (security_invoker = true) AS
SELECT * FROM (
  SELECT DISTINCT ON (jurisdiction_id, fiscal_year, agency_id, line_key) *
  FROM budget_line
  ORDER BY jurisdiction_id, fiscal_year, agency_id, line_key, stage DESC
) newest
WHERE NOT is_removed;
--> statement-breakpoint
-- A platform operator makes teams and their first people, and reads no data of any: no team is set in its transactions.
-- The list of teams stays readable by all; only a platform operator may add to it.
ALTER TABLE jurisdiction ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE jurisdiction FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY jurisdiction_maintenance ON jurisdiction TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY jurisdiction_read ON jurisdiction FOR SELECT USING (true);
--> statement-breakpoint
GRANT INSERT, UPDATE (parent_id) ON jurisdiction TO simpul_app;
--> statement-breakpoint
CREATE POLICY jurisdiction_insert ON jurisdiction FOR INSERT TO simpul_app WITH CHECK (viewer_role() = 'platform' AND viewer_jurisdiction() IS NULL AND NOT is_example);
--> statement-breakpoint
-- "Made in this transaction" is told by xmin; an adopted kabupaten has it too, but its upper team is then the new one.
CREATE POLICY jurisdiction_adopt ON jurisdiction FOR UPDATE TO simpul_app USING (viewer_role() = 'platform' AND viewer_jurisdiction() IS NULL AND parent_id IS NULL) WITH CHECK (viewer_role() = 'platform' AND EXISTS (SELECT FROM jurisdiction upper WHERE upper.id = jurisdiction.parent_id AND upper.xmin = pg_current_xact_id()::xid));
--> statement-breakpoint
CREATE POLICY membership_first ON membership FOR INSERT TO simpul_app WITH CHECK (viewer_role() = 'platform' AND viewer_jurisdiction() IS NULL AND role IN ('admin', 'coordinator') AND agency_id IS NULL
  AND EXISTS (SELECT FROM jurisdiction j LEFT JOIN jurisdiction upper ON upper.id = j.parent_id WHERE j.id = membership.jurisdiction_id AND j.xmin = pg_current_xact_id()::xid AND upper.xmin IS DISTINCT FROM pg_current_xact_id()::xid));
--> statement-breakpoint
CREATE POLICY audit_entry_first ON audit_entry FOR INSERT TO simpul_app WITH CHECK (viewer_role() = 'platform' AND viewer_jurisdiction() IS NULL AND seq = 1 AND verb = 'jurisdiction.create' AND account_id = viewer_account()::text
  AND EXISTS (SELECT FROM jurisdiction j WHERE j.id = audit_entry.jurisdiction_id AND j.xmin = pg_current_xact_id()::xid));
