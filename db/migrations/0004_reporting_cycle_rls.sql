-- Second wall of the reporting cycle (design §6), and who reports a cell (F60).
CREATE FUNCTION viewer_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('simpul.account', true), '')::uuid;
--> statement-breakpoint
CREATE VIEW assigned_cell WITH (security_invoker = true) AS
SELECT j.jurisdiction_id, j.period_id, p.year, i.id AS indicator_id, place.region_id, i.at_village,
  CASE WHEN c.id IS NOT NULL THEN c.agency_id ELSE l.agency_id END AS agency_id, c.id IS NOT NULL AS is_changed
FROM jurisdiction_period j JOIN period p ON p.id = j.period_id
JOIN LATERAL (
  SELECT v.region_id, true AS at_village FROM target_village v WHERE v.jurisdiction_id = j.jurisdiction_id AND v.year = p.year
  UNION ALL SELECT t.region_id, false FROM jurisdiction t WHERE t.id = j.jurisdiction_id
) place ON true
JOIN indicator i ON i.at_village = place.at_village AND i."group" IN ('specific', 'sensitive', 'extension')
LEFT JOIN responsibility l ON l.jurisdiction_id = j.jurisdiction_id AND l.year = p.year AND l.lens = 'indicator' AND l.column_code = i.code AND l.role = 'lead'
LEFT JOIN LATERAL (
  SELECT a.id, a.agency_id FROM assignment_change a
  WHERE a.jurisdiction_id = j.jurisdiction_id AND a.year = p.year AND a.indicator_id = i.id
    AND (a.region_id IS NULL OR a.region_id = place.region_id) AND (a.period_id IS NULL OR a.period_id = j.period_id)
  ORDER BY a.region_id NULLS LAST, a.period_id NULLS LAST LIMIT 1
) c ON true
WHERE CASE WHEN c.id IS NOT NULL THEN c.agency_id ELSE l.agency_id END IS NOT NULL;
--> statement-breakpoint
GRANT SELECT ON assigned_cell TO simpul_app;
--> statement-breakpoint
ALTER TABLE assignment_change ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE assignment_change FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON assignment_change TO simpul_app;
--> statement-breakpoint
CREATE POLICY assignment_change_maintenance ON assignment_change TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY assignment_change_read ON assignment_change FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY assignment_change_insert ON assignment_change FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY assignment_change_update ON assignment_change FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator') WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY assignment_change_delete ON assignment_change FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
ALTER TABLE check_setting ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE check_setting FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON check_setting TO simpul_app;
--> statement-breakpoint
CREATE POLICY check_setting_maintenance ON check_setting TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY check_setting_read ON check_setting FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY check_setting_insert ON check_setting FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY check_setting_update ON check_setting FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator') WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY check_setting_delete ON check_setting FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
ALTER TABLE target_population_history ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE target_population_history FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON target_population_history TO simpul_app;
--> statement-breakpoint
CREATE POLICY target_population_history_maintenance ON target_population_history TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY target_population_history_read ON target_population_history FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY target_population_history_insert ON target_population_history FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('verifier', 'coordinator'));
--> statement-breakpoint
ALTER TABLE agency_budget_history ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE agency_budget_history FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON agency_budget_history TO simpul_app;
--> statement-breakpoint
CREATE POLICY agency_budget_history_maintenance ON agency_budget_history TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY agency_budget_history_read ON agency_budget_history FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY agency_budget_history_insert ON agency_budget_history FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'operator' AND agency_id = viewer_agency());
--> statement-breakpoint
ALTER TABLE import_job ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE import_job FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON import_job TO simpul_app;
--> statement-breakpoint
CREATE POLICY import_job_maintenance ON import_job TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY import_job_read ON import_job FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND created_by = viewer_account());
--> statement-breakpoint
CREATE POLICY import_job_insert ON import_job FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND created_by = viewer_account() AND viewer_role() = 'operator' AND agency_id = viewer_agency());
--> statement-breakpoint
CREATE POLICY import_job_update ON import_job FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND created_by = viewer_account() AND viewer_role() = 'operator' AND agency_id = viewer_agency()) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND created_by = viewer_account() AND viewer_role() = 'operator' AND agency_id = viewer_agency());
--> statement-breakpoint
CREATE POLICY import_job_delete ON import_job FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND created_by = viewer_account() AND viewer_role() = 'operator' AND agency_id = viewer_agency());
--> statement-breakpoint
ALTER TABLE import_row ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE import_row FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON import_row TO simpul_app;
--> statement-breakpoint
CREATE POLICY import_row_maintenance ON import_row TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY import_row_read ON import_row FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND EXISTS (SELECT FROM import_job p WHERE p.jurisdiction_id = import_row.jurisdiction_id AND p.id = import_row.job_id));
--> statement-breakpoint
CREATE POLICY import_row_insert ON import_row FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'operator' AND EXISTS (SELECT FROM import_job p WHERE p.jurisdiction_id = import_row.jurisdiction_id AND p.id = import_row.job_id));
--> statement-breakpoint
CREATE POLICY import_row_delete ON import_row FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'operator' AND EXISTS (SELECT FROM import_job p WHERE p.jurisdiction_id = import_row.jurisdiction_id AND p.id = import_row.job_id));
--> statement-breakpoint
ALTER TABLE api_token ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE api_token FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT (jurisdiction_id, id, name, created_by, created_at, expires_at, last_used_at, revoked_at, revoked_by), INSERT, UPDATE (revoked_at, revoked_by) ON api_token TO simpul_app;
--> statement-breakpoint
GRANT SELECT, UPDATE (last_used_at) ON api_token TO simpul_auth;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON api_use TO simpul_auth;
--> statement-breakpoint
CREATE POLICY api_token_maintenance ON api_token TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY api_token_sign_in ON api_token TO simpul_auth USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY api_token_read ON api_token FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'admin');
--> statement-breakpoint
CREATE POLICY api_token_insert ON api_token FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'admin' AND created_by = viewer_account());
--> statement-breakpoint
CREATE POLICY api_token_update ON api_token FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'admin') WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'admin');
--> statement-breakpoint
GRANT UPDATE (resolved_by, resolved_at) ON value_remark TO simpul_app;
--> statement-breakpoint
CREATE POLICY value_remark_update ON value_remark FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND (author_id = viewer_account() OR viewer_role() IN ('verifier', 'coordinator') OR (viewer_role() = 'operator' AND asked_agency_id = viewer_agency()))) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND resolved_by = viewer_account());
--> statement-breakpoint
-- The agency that is asked for a cell may take it over from one that filled it in before; a row always ends as the writer's own.
DROP POLICY indicator_value_update ON indicator_value;
--> statement-breakpoint
CREATE POLICY indicator_value_update ON indicator_value FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND ((viewer_role() = 'operator' AND stage = 'working' AND (agency_id = viewer_agency() OR (state <> 'verified' AND EXISTS (SELECT FROM assigned_cell c WHERE c.jurisdiction_id = indicator_value.jurisdiction_id AND c.period_id = indicator_value.period_id AND c.region_id = indicator_value.region_id AND c.indicator_id = indicator_value.indicator_id AND c.agency_id = viewer_agency())))) OR viewer_role() IN ('verifier', 'coordinator'))) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND ((viewer_role() = 'operator' AND agency_id = viewer_agency() AND state <> 'verified' AND stage = 'working') OR viewer_role() IN ('verifier', 'coordinator')));
--> statement-breakpoint
DROP POLICY indicator_value_history_insert ON indicator_value_history;
--> statement-breakpoint
CREATE POLICY indicator_value_history_insert ON indicator_value_history FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND ((viewer_role() = 'operator' AND (agency_id = viewer_agency() OR (stage = 'working' AND EXISTS (SELECT FROM assigned_cell c WHERE c.jurisdiction_id = indicator_value_history.jurisdiction_id AND c.period_id = indicator_value_history.period_id AND c.region_id = indicator_value_history.region_id AND c.indicator_id = indicator_value_history.indicator_id AND c.agency_id = viewer_agency())))) OR viewer_role() IN ('verifier', 'coordinator')));
