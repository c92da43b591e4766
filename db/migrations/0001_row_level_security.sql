-- Second wall (design §6): forced row-level security. The viewer is set per transaction with set_config(…, true);
-- without it every owned table shows nothing. Roles own nothing; `npm start` gives them a log-in and a password.
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['simpul_app', 'simpul_auth', 'simpul_public'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', r);
    END IF;
  END LOOP;
END $$;
--> statement-breakpoint
CREATE FUNCTION viewer_jurisdiction() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('simpul.jurisdiction', true), '')::integer;
--> statement-breakpoint
CREATE FUNCTION viewer_children() RETURNS integer[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('simpul.children', true), ''), '{}')::integer[];
--> statement-breakpoint
CREATE FUNCTION viewer_agency() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('simpul.agency', true), '')::uuid;
--> statement-breakpoint
CREATE FUNCTION viewer_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('simpul.role', true), '');
--> statement-breakpoint
REVOKE ALL ON SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO simpul_app, simpul_auth, simpul_public;
--> statement-breakpoint
GRANT SELECT ON region, period, indicator, national_target, jurisdiction TO simpul_app;
--> statement-breakpoint
GRANT SELECT (id, username, display_name, disabled_at) ON account TO simpul_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON account, session TO simpul_auth;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempt TO simpul_auth;
--> statement-breakpoint
GRANT SELECT ON membership, agency, jurisdiction TO simpul_auth;
--> statement-breakpoint
ALTER TABLE indicator_value ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE indicator_value FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON indicator_value TO simpul_app;
--> statement-breakpoint
CREATE POLICY indicator_value_maintenance ON indicator_value TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY indicator_value_read ON indicator_value FOR SELECT TO simpul_app USING ((jurisdiction_id = viewer_jurisdiction() OR (jurisdiction_id = ANY (viewer_children()) AND stage = 'approved')));
--> statement-breakpoint
CREATE POLICY indicator_value_insert ON indicator_value FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND ((viewer_role() = 'operator' AND agency_id = viewer_agency() AND state <> 'verified' AND stage = 'working') OR viewer_role() IN ('verifier', 'coordinator')));
--> statement-breakpoint
CREATE POLICY indicator_value_update ON indicator_value FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND ((viewer_role() = 'operator' AND agency_id = viewer_agency() AND stage = 'working') OR viewer_role() IN ('verifier', 'coordinator'))) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND ((viewer_role() = 'operator' AND agency_id = viewer_agency() AND state <> 'verified' AND stage = 'working') OR viewer_role() IN ('verifier', 'coordinator')));
--> statement-breakpoint
ALTER TABLE indicator_value_history ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE indicator_value_history FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON indicator_value_history TO simpul_app;
--> statement-breakpoint
CREATE POLICY indicator_value_history_maintenance ON indicator_value_history TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY indicator_value_history_read ON indicator_value_history FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY indicator_value_history_insert ON indicator_value_history FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND ((viewer_role() = 'operator' AND agency_id = viewer_agency()) OR viewer_role() IN ('verifier', 'coordinator')));
--> statement-breakpoint
ALTER TABLE value_candidate ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE value_candidate FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON value_candidate TO simpul_app;
--> statement-breakpoint
CREATE POLICY value_candidate_maintenance ON value_candidate TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY value_candidate_read ON value_candidate FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY value_candidate_insert ON value_candidate FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('verifier', 'coordinator'));
--> statement-breakpoint
CREATE POLICY value_candidate_update ON value_candidate FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('verifier', 'coordinator')) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('verifier', 'coordinator'));
--> statement-breakpoint
ALTER TABLE value_remark ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE value_remark FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON value_remark TO simpul_app;
--> statement-breakpoint
CREATE POLICY value_remark_maintenance ON value_remark TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY value_remark_read ON value_remark FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY value_remark_insert ON value_remark FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() <> '');
--> statement-breakpoint
ALTER TABLE submission ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE submission FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON submission TO simpul_app;
--> statement-breakpoint
CREATE POLICY submission_maintenance ON submission TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY submission_read ON submission FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY submission_insert ON submission FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND ((viewer_role() = 'operator' AND agency_id = viewer_agency()) OR viewer_role() IN ('verifier', 'coordinator')));
--> statement-breakpoint
CREATE POLICY submission_update ON submission FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND ((viewer_role() = 'operator' AND agency_id = viewer_agency()) OR viewer_role() IN ('verifier', 'coordinator'))) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND ((viewer_role() = 'operator' AND agency_id = viewer_agency()) OR viewer_role() IN ('verifier', 'coordinator')));
--> statement-breakpoint
ALTER TABLE activity ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE activity FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON activity TO simpul_app;
--> statement-breakpoint
CREATE POLICY activity_maintenance ON activity TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY activity_read ON activity FOR SELECT TO simpul_app USING ((jurisdiction_id = viewer_jurisdiction() OR (jurisdiction_id = ANY (viewer_children()) AND verification = 'verified')));
--> statement-breakpoint
CREATE POLICY activity_insert ON activity FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'operator' AND agency_id = viewer_agency() AND verification <> 'verified');
--> statement-breakpoint
CREATE POLICY activity_update ON activity FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND ((viewer_role() = 'operator' AND agency_id = viewer_agency()) OR viewer_role() IN ('verifier'))) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND ((viewer_role() = 'operator' AND agency_id = viewer_agency() AND verification <> 'verified') OR viewer_role() IN ('verifier')));
--> statement-breakpoint
ALTER TABLE activity_village ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE activity_village FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON activity_village TO simpul_app;
--> statement-breakpoint
CREATE POLICY activity_village_maintenance ON activity_village TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY activity_village_read ON activity_village FOR SELECT TO simpul_app USING ((jurisdiction_id = viewer_jurisdiction() OR (jurisdiction_id = ANY (viewer_children()) AND EXISTS (SELECT FROM activity p WHERE p.jurisdiction_id = activity_village.jurisdiction_id AND p.id = activity_village.activity_id AND true))));
--> statement-breakpoint
CREATE POLICY activity_village_insert ON activity_village FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND EXISTS (SELECT FROM activity p WHERE p.jurisdiction_id = activity_village.jurisdiction_id AND p.id = activity_village.activity_id AND viewer_role() = 'operator' AND p.agency_id = viewer_agency()));
--> statement-breakpoint
CREATE POLICY activity_village_delete ON activity_village FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND EXISTS (SELECT FROM activity p WHERE p.jurisdiction_id = activity_village.jurisdiction_id AND p.id = activity_village.activity_id AND viewer_role() = 'operator' AND p.agency_id = viewer_agency()));
--> statement-breakpoint
ALTER TABLE activity_column ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE activity_column FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON activity_column TO simpul_app;
--> statement-breakpoint
CREATE POLICY activity_column_maintenance ON activity_column TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY activity_column_read ON activity_column FOR SELECT TO simpul_app USING ((jurisdiction_id = viewer_jurisdiction() OR (jurisdiction_id = ANY (viewer_children()) AND EXISTS (SELECT FROM activity p WHERE p.jurisdiction_id = activity_column.jurisdiction_id AND p.id = activity_column.activity_id AND true))));
--> statement-breakpoint
CREATE POLICY activity_column_insert ON activity_column FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND EXISTS (SELECT FROM activity p WHERE p.jurisdiction_id = activity_column.jurisdiction_id AND p.id = activity_column.activity_id AND viewer_role() = 'operator' AND p.agency_id = viewer_agency()));
--> statement-breakpoint
CREATE POLICY activity_column_delete ON activity_column FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND EXISTS (SELECT FROM activity p WHERE p.jurisdiction_id = activity_column.jurisdiction_id AND p.id = activity_column.activity_id AND viewer_role() = 'operator' AND p.agency_id = viewer_agency()));
--> statement-breakpoint
ALTER TABLE activity_history ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE activity_history FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON activity_history TO simpul_app;
--> statement-breakpoint
CREATE POLICY activity_history_maintenance ON activity_history TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY activity_history_read ON activity_history FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY activity_history_insert ON activity_history FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND EXISTS (SELECT FROM activity p WHERE p.jurisdiction_id = activity_history.jurisdiction_id AND p.id = activity_history.activity_id AND ((viewer_role() = 'operator' AND p.agency_id = viewer_agency()) OR viewer_role() IN ('verifier'))));
--> statement-breakpoint
ALTER TABLE agency_budget ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE agency_budget FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON agency_budget TO simpul_app;
--> statement-breakpoint
CREATE POLICY agency_budget_maintenance ON agency_budget TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY agency_budget_read ON agency_budget FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY agency_budget_insert ON agency_budget FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'operator' AND agency_id = viewer_agency()));
--> statement-breakpoint
CREATE POLICY agency_budget_update ON agency_budget FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'operator' AND agency_id = viewer_agency())) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'operator' AND agency_id = viewer_agency()));
--> statement-breakpoint
ALTER TABLE budget_line ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE budget_line FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON budget_line TO simpul_app;
--> statement-breakpoint
CREATE POLICY budget_line_maintenance ON budget_line TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY budget_line_read ON budget_line FOR SELECT TO simpul_app USING ((jurisdiction_id = viewer_jurisdiction() OR (jurisdiction_id = ANY (viewer_children()) AND verification = 'verified')));
--> statement-breakpoint
CREATE POLICY budget_line_insert ON budget_line FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'operator' AND agency_id = viewer_agency() AND verification <> 'verified');
--> statement-breakpoint
CREATE POLICY budget_line_update ON budget_line FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND ((viewer_role() = 'operator' AND agency_id = viewer_agency()) OR viewer_role() IN ('verifier'))) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND ((viewer_role() = 'operator' AND agency_id = viewer_agency() AND verification <> 'verified') OR viewer_role() IN ('verifier')));
--> statement-breakpoint
ALTER TABLE budget_line_village ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE budget_line_village FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON budget_line_village TO simpul_app;
--> statement-breakpoint
CREATE POLICY budget_line_village_maintenance ON budget_line_village TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY budget_line_village_read ON budget_line_village FOR SELECT TO simpul_app USING ((jurisdiction_id = viewer_jurisdiction() OR (jurisdiction_id = ANY (viewer_children()) AND EXISTS (SELECT FROM budget_line p WHERE p.jurisdiction_id = budget_line_village.jurisdiction_id AND p.id = budget_line_village.line_id AND true))));
--> statement-breakpoint
CREATE POLICY budget_line_village_insert ON budget_line_village FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND EXISTS (SELECT FROM budget_line p WHERE p.jurisdiction_id = budget_line_village.jurisdiction_id AND p.id = budget_line_village.line_id AND viewer_role() = 'operator' AND p.agency_id = viewer_agency()));
--> statement-breakpoint
CREATE POLICY budget_line_village_update ON budget_line_village FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND EXISTS (SELECT FROM budget_line p WHERE p.jurisdiction_id = budget_line_village.jurisdiction_id AND p.id = budget_line_village.line_id AND viewer_role() = 'operator' AND p.agency_id = viewer_agency())) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND EXISTS (SELECT FROM budget_line p WHERE p.jurisdiction_id = budget_line_village.jurisdiction_id AND p.id = budget_line_village.line_id AND viewer_role() = 'operator' AND p.agency_id = viewer_agency()));
--> statement-breakpoint
CREATE POLICY budget_line_village_delete ON budget_line_village FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND EXISTS (SELECT FROM budget_line p WHERE p.jurisdiction_id = budget_line_village.jurisdiction_id AND p.id = budget_line_village.line_id AND viewer_role() = 'operator' AND p.agency_id = viewer_agency()));
--> statement-breakpoint
ALTER TABLE budget_spent ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE budget_spent FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON budget_spent TO simpul_app;
--> statement-breakpoint
CREATE POLICY budget_spent_maintenance ON budget_spent TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY budget_spent_read ON budget_spent FOR SELECT TO simpul_app USING ((jurisdiction_id = viewer_jurisdiction() OR (jurisdiction_id = ANY (viewer_children()) AND EXISTS (SELECT FROM budget_line p WHERE p.jurisdiction_id = budget_spent.jurisdiction_id AND p.id = budget_spent.line_id AND true))));
--> statement-breakpoint
CREATE POLICY budget_spent_insert ON budget_spent FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND EXISTS (SELECT FROM budget_line p WHERE p.jurisdiction_id = budget_spent.jurisdiction_id AND p.id = budget_spent.line_id AND viewer_role() = 'operator' AND p.agency_id = viewer_agency()));
--> statement-breakpoint
CREATE POLICY budget_spent_update ON budget_spent FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND EXISTS (SELECT FROM budget_line p WHERE p.jurisdiction_id = budget_spent.jurisdiction_id AND p.id = budget_spent.line_id AND viewer_role() = 'operator' AND p.agency_id = viewer_agency())) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND EXISTS (SELECT FROM budget_line p WHERE p.jurisdiction_id = budget_spent.jurisdiction_id AND p.id = budget_spent.line_id AND viewer_role() = 'operator' AND p.agency_id = viewer_agency()));
--> statement-breakpoint
CREATE POLICY budget_spent_delete ON budget_spent FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND EXISTS (SELECT FROM budget_line p WHERE p.jurisdiction_id = budget_spent.jurisdiction_id AND p.id = budget_spent.line_id AND viewer_role() = 'operator' AND p.agency_id = viewer_agency()));
--> statement-breakpoint
ALTER TABLE budget_line_history ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE budget_line_history FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON budget_line_history TO simpul_app;
--> statement-breakpoint
CREATE POLICY budget_line_history_maintenance ON budget_line_history TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY budget_line_history_read ON budget_line_history FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY budget_line_history_insert ON budget_line_history FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND EXISTS (SELECT FROM budget_line p WHERE p.jurisdiction_id = budget_line_history.jurisdiction_id AND p.id = budget_line_history.line_id AND ((viewer_role() = 'operator' AND p.agency_id = viewer_agency()) OR viewer_role() IN ('verifier'))));
--> statement-breakpoint
ALTER TABLE contribution ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE contribution FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON contribution TO simpul_app;
--> statement-breakpoint
CREATE POLICY contribution_maintenance ON contribution TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY contribution_read ON contribution FOR SELECT TO simpul_app USING ((jurisdiction_id = viewer_jurisdiction() OR (jurisdiction_id = ANY (viewer_children()) AND stage = 'approved')));
--> statement-breakpoint
CREATE POLICY contribution_insert ON contribution FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('operator', 'verifier', 'coordinator', 'admin'));
--> statement-breakpoint
CREATE POLICY contribution_update ON contribution FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('operator', 'verifier', 'coordinator', 'admin')) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('operator', 'verifier', 'coordinator', 'admin'));
--> statement-breakpoint
CREATE POLICY contribution_delete ON contribution FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('operator', 'verifier', 'coordinator', 'admin'));
--> statement-breakpoint
ALTER TABLE agency_total ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE agency_total FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON agency_total TO simpul_app;
--> statement-breakpoint
CREATE POLICY agency_total_maintenance ON agency_total TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY agency_total_read ON agency_total FOR SELECT TO simpul_app USING ((jurisdiction_id = viewer_jurisdiction() OR (jurisdiction_id = ANY (viewer_children()) AND stage = 'approved')));
--> statement-breakpoint
CREATE POLICY agency_total_insert ON agency_total FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('operator', 'verifier', 'coordinator', 'admin'));
--> statement-breakpoint
CREATE POLICY agency_total_update ON agency_total FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('operator', 'verifier', 'coordinator', 'admin')) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('operator', 'verifier', 'coordinator', 'admin'));
--> statement-breakpoint
CREATE POLICY agency_total_delete ON agency_total FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('operator', 'verifier', 'coordinator', 'admin'));
--> statement-breakpoint
ALTER TABLE village_score ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE village_score FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON village_score TO simpul_app;
--> statement-breakpoint
CREATE POLICY village_score_maintenance ON village_score TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY village_score_read ON village_score FOR SELECT TO simpul_app USING ((jurisdiction_id = viewer_jurisdiction() OR (jurisdiction_id = ANY (viewer_children()) AND stage = 'approved')));
--> statement-breakpoint
CREATE POLICY village_score_insert ON village_score FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('operator', 'verifier', 'coordinator', 'admin'));
--> statement-breakpoint
CREATE POLICY village_score_update ON village_score FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('operator', 'verifier', 'coordinator', 'admin')) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('operator', 'verifier', 'coordinator', 'admin'));
--> statement-breakpoint
CREATE POLICY village_score_delete ON village_score FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('operator', 'verifier', 'coordinator', 'admin'));
--> statement-breakpoint
ALTER TABLE village_year ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE village_year FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON village_year TO simpul_app;
--> statement-breakpoint
CREATE POLICY village_year_maintenance ON village_year TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY village_year_read ON village_year FOR SELECT TO simpul_app USING ((jurisdiction_id = viewer_jurisdiction() OR (jurisdiction_id = ANY (viewer_children()) AND stage = 'approved')));
--> statement-breakpoint
CREATE POLICY village_year_insert ON village_year FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('operator', 'verifier', 'coordinator', 'admin'));
--> statement-breakpoint
CREATE POLICY village_year_update ON village_year FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('operator', 'verifier', 'coordinator', 'admin')) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('operator', 'verifier', 'coordinator', 'admin'));
--> statement-breakpoint
CREATE POLICY village_year_delete ON village_year FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('operator', 'verifier', 'coordinator', 'admin'));
--> statement-breakpoint
ALTER TABLE jurisdiction_period_version ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE jurisdiction_period_version FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON jurisdiction_period_version TO simpul_app;
--> statement-breakpoint
CREATE POLICY jurisdiction_period_version_maintenance ON jurisdiction_period_version TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY jurisdiction_period_version_read ON jurisdiction_period_version FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY jurisdiction_period_version_insert ON jurisdiction_period_version FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('operator', 'verifier', 'coordinator', 'admin'));
--> statement-breakpoint
CREATE POLICY jurisdiction_period_version_update ON jurisdiction_period_version FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('operator', 'verifier', 'coordinator', 'admin')) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('operator', 'verifier', 'coordinator', 'admin'));
--> statement-breakpoint
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON audit_entry TO simpul_app;
--> statement-breakpoint
CREATE POLICY audit_entry_maintenance ON audit_entry TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY audit_entry_read ON audit_entry FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY audit_entry_insert ON audit_entry FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() <> '');
--> statement-breakpoint
ALTER TABLE agency ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE agency FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON agency TO simpul_app;
--> statement-breakpoint
CREATE POLICY agency_maintenance ON agency TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY agency_read ON agency FOR SELECT TO simpul_app USING ((jurisdiction_id = viewer_jurisdiction() OR (jurisdiction_id = ANY (viewer_children()) AND true)));
--> statement-breakpoint
CREATE POLICY agency_insert ON agency FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('admin'));
--> statement-breakpoint
CREATE POLICY agency_update ON agency FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('admin')) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('admin'));
--> statement-breakpoint
ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON membership TO simpul_app;
--> statement-breakpoint
CREATE POLICY membership_maintenance ON membership TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY membership_read ON membership FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY membership_insert ON membership FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('admin'));
--> statement-breakpoint
CREATE POLICY membership_update ON membership FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('admin')) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('admin'));
--> statement-breakpoint
ALTER TABLE decree ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE decree FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON decree TO simpul_app;
--> statement-breakpoint
CREATE POLICY decree_maintenance ON decree TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY decree_read ON decree FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY decree_insert ON decree FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
CREATE POLICY decree_update ON decree FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator')) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
CREATE POLICY decree_delete ON decree FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
ALTER TABLE jurisdiction_year ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE jurisdiction_year FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON jurisdiction_year TO simpul_app;
--> statement-breakpoint
CREATE POLICY jurisdiction_year_maintenance ON jurisdiction_year TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY jurisdiction_year_read ON jurisdiction_year FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY jurisdiction_year_insert ON jurisdiction_year FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
CREATE POLICY jurisdiction_year_update ON jurisdiction_year FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator')) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
CREATE POLICY jurisdiction_year_delete ON jurisdiction_year FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
ALTER TABLE indicator_target ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE indicator_target FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON indicator_target TO simpul_app;
--> statement-breakpoint
CREATE POLICY indicator_target_maintenance ON indicator_target TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY indicator_target_read ON indicator_target FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY indicator_target_insert ON indicator_target FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
CREATE POLICY indicator_target_update ON indicator_target FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator')) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
CREATE POLICY indicator_target_delete ON indicator_target FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
ALTER TABLE target_village ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE target_village FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON target_village TO simpul_app;
--> statement-breakpoint
CREATE POLICY target_village_maintenance ON target_village TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY target_village_read ON target_village FOR SELECT TO simpul_app USING ((jurisdiction_id = viewer_jurisdiction() OR (jurisdiction_id = ANY (viewer_children()) AND true)));
--> statement-breakpoint
CREATE POLICY target_village_insert ON target_village FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
CREATE POLICY target_village_update ON target_village FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator')) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
CREATE POLICY target_village_delete ON target_village FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
ALTER TABLE responsibility ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE responsibility FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON responsibility TO simpul_app;
--> statement-breakpoint
CREATE POLICY responsibility_maintenance ON responsibility TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY responsibility_read ON responsibility FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY responsibility_insert ON responsibility FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
CREATE POLICY responsibility_update ON responsibility FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator')) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
CREATE POLICY responsibility_delete ON responsibility FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
ALTER TABLE obstacle ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE obstacle FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON obstacle TO simpul_app;
--> statement-breakpoint
CREATE POLICY obstacle_maintenance ON obstacle TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY obstacle_read ON obstacle FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY obstacle_insert ON obstacle FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
CREATE POLICY obstacle_update ON obstacle FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator')) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
CREATE POLICY obstacle_delete ON obstacle FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
ALTER TABLE jurisdiction_period ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE jurisdiction_period FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON jurisdiction_period TO simpul_app;
--> statement-breakpoint
CREATE POLICY jurisdiction_period_maintenance ON jurisdiction_period TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY jurisdiction_period_read ON jurisdiction_period FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY jurisdiction_period_insert ON jurisdiction_period FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
CREATE POLICY jurisdiction_period_update ON jurisdiction_period FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator')) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator'));
--> statement-breakpoint
ALTER TABLE target_population ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE target_population FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON target_population TO simpul_app;
--> statement-breakpoint
CREATE POLICY target_population_maintenance ON target_population TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY target_population_read ON target_population FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY target_population_insert ON target_population FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('verifier', 'coordinator'));
--> statement-breakpoint
CREATE POLICY target_population_update ON target_population FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('verifier', 'coordinator')) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('verifier', 'coordinator'));
--> statement-breakpoint
CREATE POLICY membership_sign_in ON membership FOR SELECT TO simpul_auth USING (true);
--> statement-breakpoint
CREATE POLICY agency_sign_in ON agency FOR SELECT TO simpul_auth USING (true);
