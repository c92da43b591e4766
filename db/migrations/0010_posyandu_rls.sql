-- Second wall of posyandu and target parameters (design §6): agencies write what they report, coordinators the register, verifiers decide.
--> statement-breakpoint
ALTER TABLE posyandu ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE posyandu FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON posyandu TO simpul_app;
--> statement-breakpoint
CREATE POLICY posyandu_maintenance ON posyandu TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY posyandu_read ON posyandu FOR SELECT TO simpul_app USING (jurisdiction_id = (SELECT viewer_jurisdiction()) OR jurisdiction_id = ANY (viewer_children()));
--> statement-breakpoint
CREATE POLICY posyandu_insert ON posyandu FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'coordinator' OR ((SELECT viewer_role()) = 'operator' AND agency_id = (SELECT viewer_agency()))));
--> statement-breakpoint
CREATE POLICY posyandu_update ON posyandu FOR UPDATE TO simpul_app USING (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'coordinator' OR ((SELECT viewer_role()) = 'operator' AND agency_id = (SELECT viewer_agency())))) WITH CHECK (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'coordinator' OR ((SELECT viewer_role()) = 'operator' AND agency_id = (SELECT viewer_agency()))));
--> statement-breakpoint
ALTER TABLE posyandu_history ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE posyandu_history FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON posyandu_history TO simpul_app;
--> statement-breakpoint
CREATE POLICY posyandu_history_maintenance ON posyandu_history TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY posyandu_history_read ON posyandu_history FOR SELECT TO simpul_app USING (jurisdiction_id = (SELECT viewer_jurisdiction()));
--> statement-breakpoint
CREATE POLICY posyandu_history_insert ON posyandu_history FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'coordinator' OR ((SELECT viewer_role()) = 'operator' AND EXISTS (SELECT FROM posyandu p WHERE p.jurisdiction_id = posyandu_history.jurisdiction_id AND p.id = posyandu_history.posyandu_id AND p.agency_id = (SELECT viewer_agency())))));
--> statement-breakpoint
ALTER TABLE skdn_report ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE skdn_report FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON skdn_report TO simpul_app;
--> statement-breakpoint
CREATE POLICY skdn_report_maintenance ON skdn_report TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY skdn_report_read ON skdn_report FOR SELECT TO simpul_app USING (jurisdiction_id = (SELECT viewer_jurisdiction()) OR (jurisdiction_id = ANY (viewer_children()) AND state = 'verified'));
--> statement-breakpoint
CREATE POLICY skdn_report_insert ON skdn_report FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = (SELECT viewer_jurisdiction()) AND (((SELECT viewer_role()) = 'operator' AND agency_id = (SELECT viewer_agency()) AND state <> 'verified' AND EXISTS (SELECT FROM posyandu p WHERE p.jurisdiction_id = skdn_report.jurisdiction_id AND p.id = skdn_report.posyandu_id AND p.agency_id = (SELECT viewer_agency())))));
--> statement-breakpoint
CREATE POLICY skdn_report_update ON skdn_report FOR UPDATE TO simpul_app USING (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'verifier' OR ((SELECT viewer_role()) = 'operator' AND state <> 'verified' AND EXISTS (SELECT FROM posyandu p WHERE p.jurisdiction_id = skdn_report.jurisdiction_id AND p.id = skdn_report.posyandu_id AND p.agency_id = (SELECT viewer_agency()))))) WITH CHECK (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'verifier' OR ((SELECT viewer_role()) = 'operator' AND agency_id = (SELECT viewer_agency()) AND state <> 'verified' AND EXISTS (SELECT FROM posyandu p WHERE p.jurisdiction_id = skdn_report.jurisdiction_id AND p.id = skdn_report.posyandu_id AND p.agency_id = (SELECT viewer_agency())))));
--> statement-breakpoint
ALTER TABLE skdn_report_history ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE skdn_report_history FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON skdn_report_history TO simpul_app;
--> statement-breakpoint
CREATE POLICY skdn_report_history_maintenance ON skdn_report_history TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY skdn_report_history_read ON skdn_report_history FOR SELECT TO simpul_app USING (jurisdiction_id = (SELECT viewer_jurisdiction()));
--> statement-breakpoint
CREATE POLICY skdn_report_history_insert ON skdn_report_history FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'verifier' OR ((SELECT viewer_role()) = 'operator' AND EXISTS (SELECT FROM posyandu p WHERE p.jurisdiction_id = skdn_report_history.jurisdiction_id AND p.id = skdn_report_history.posyandu_id AND p.agency_id = (SELECT viewer_agency())))));
--> statement-breakpoint
ALTER TABLE village_hazard ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE village_hazard FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON village_hazard TO simpul_app;
--> statement-breakpoint
CREATE POLICY village_hazard_maintenance ON village_hazard TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY village_hazard_read ON village_hazard FOR SELECT TO simpul_app USING (jurisdiction_id = (SELECT viewer_jurisdiction()) OR jurisdiction_id = ANY (viewer_children()));
--> statement-breakpoint
CREATE POLICY village_hazard_insert ON village_hazard FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'coordinator'));
--> statement-breakpoint
CREATE POLICY village_hazard_update ON village_hazard FOR UPDATE TO simpul_app USING (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'coordinator')) WITH CHECK (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'coordinator'));
--> statement-breakpoint
ALTER TABLE posyandu_tally ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE posyandu_tally FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT ON posyandu_tally TO simpul_app;
--> statement-breakpoint
CREATE POLICY posyandu_tally_maintenance ON posyandu_tally TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY posyandu_tally_read ON posyandu_tally FOR SELECT TO simpul_app USING (jurisdiction_id = (SELECT viewer_jurisdiction()) OR jurisdiction_id = ANY (viewer_children()));
--> statement-breakpoint
ALTER TABLE parameter_set ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE parameter_set FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON parameter_set TO simpul_app;
--> statement-breakpoint
CREATE POLICY parameter_set_maintenance ON parameter_set TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY parameter_set_read ON parameter_set FOR SELECT TO simpul_app USING (jurisdiction_id = (SELECT viewer_jurisdiction()));
--> statement-breakpoint
CREATE POLICY parameter_set_insert ON parameter_set FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'coordinator' OR ((SELECT viewer_role()) = 'operator' AND agency_id = (SELECT viewer_agency()))));
--> statement-breakpoint
CREATE POLICY parameter_set_update ON parameter_set FOR UPDATE TO simpul_app USING (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'coordinator' OR ((SELECT viewer_role()) = 'operator' AND agency_id = (SELECT viewer_agency())))) WITH CHECK (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'coordinator' OR ((SELECT viewer_role()) = 'operator' AND agency_id = (SELECT viewer_agency()))));
--> statement-breakpoint
ALTER TABLE parameter ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE parameter FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON parameter TO simpul_app;
--> statement-breakpoint
CREATE POLICY parameter_maintenance ON parameter TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY parameter_read ON parameter FOR SELECT TO simpul_app USING (jurisdiction_id = (SELECT viewer_jurisdiction()));
--> statement-breakpoint
CREATE POLICY parameter_insert ON parameter FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'coordinator' OR ((SELECT viewer_role()) = 'operator' AND EXISTS (SELECT FROM parameter_set p WHERE p.jurisdiction_id = parameter.jurisdiction_id AND p.id = parameter.set_id AND p.agency_id = (SELECT viewer_agency())))));
--> statement-breakpoint
ALTER TABLE parameter_round ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE parameter_round FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON parameter_round TO simpul_app;
--> statement-breakpoint
CREATE POLICY parameter_round_maintenance ON parameter_round TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY parameter_round_read ON parameter_round FOR SELECT TO simpul_app USING (jurisdiction_id = (SELECT viewer_jurisdiction()));
--> statement-breakpoint
CREATE POLICY parameter_round_insert ON parameter_round FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'coordinator' OR ((SELECT viewer_role()) = 'operator' AND EXISTS (SELECT FROM parameter_set p WHERE p.jurisdiction_id = parameter_round.jurisdiction_id AND p.id = parameter_round.set_id AND p.agency_id = (SELECT viewer_agency())))));
--> statement-breakpoint
CREATE POLICY parameter_round_update ON parameter_round FOR UPDATE TO simpul_app USING (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'coordinator' OR ((SELECT viewer_role()) = 'operator' AND EXISTS (SELECT FROM parameter_set p WHERE p.jurisdiction_id = parameter_round.jurisdiction_id AND p.id = parameter_round.set_id AND p.agency_id = (SELECT viewer_agency()))))) WITH CHECK (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'coordinator' OR ((SELECT viewer_role()) = 'operator' AND EXISTS (SELECT FROM parameter_set p WHERE p.jurisdiction_id = parameter_round.jurisdiction_id AND p.id = parameter_round.set_id AND p.agency_id = (SELECT viewer_agency())))));
--> statement-breakpoint
ALTER TABLE parameter_value ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE parameter_value FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON parameter_value TO simpul_app;
--> statement-breakpoint
CREATE POLICY parameter_value_maintenance ON parameter_value TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY parameter_value_read ON parameter_value FOR SELECT TO simpul_app USING (jurisdiction_id = (SELECT viewer_jurisdiction()));
--> statement-breakpoint
CREATE POLICY parameter_value_insert ON parameter_value FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'coordinator' OR ((SELECT viewer_role()) = 'operator' AND EXISTS (SELECT FROM parameter_round r JOIN parameter_set p ON p.jurisdiction_id = r.jurisdiction_id AND p.id = r.set_id WHERE r.jurisdiction_id = parameter_value.jurisdiction_id AND r.id = parameter_value.round_id AND p.agency_id = (SELECT viewer_agency())))));
--> statement-breakpoint
CREATE POLICY parameter_value_delete ON parameter_value FOR DELETE TO simpul_app USING (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'coordinator' OR ((SELECT viewer_role()) = 'operator' AND EXISTS (SELECT FROM parameter_round r JOIN parameter_set p ON p.jurisdiction_id = r.jurisdiction_id AND p.id = r.set_id WHERE r.jurisdiction_id = parameter_value.jurisdiction_id AND r.id = parameter_value.round_id AND p.agency_id = (SELECT viewer_agency())))));
--> statement-breakpoint
ALTER TABLE parameter_history ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE parameter_history FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON parameter_history TO simpul_app;
--> statement-breakpoint
CREATE POLICY parameter_history_maintenance ON parameter_history TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY parameter_history_read ON parameter_history FOR SELECT TO simpul_app USING (jurisdiction_id = (SELECT viewer_jurisdiction()));
--> statement-breakpoint
CREATE POLICY parameter_history_insert ON parameter_history FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = (SELECT viewer_jurisdiction()) AND ((SELECT viewer_role()) = 'coordinator' OR ((SELECT viewer_role()) = 'operator' AND EXISTS (SELECT FROM parameter_set p WHERE p.jurisdiction_id = parameter_history.jurisdiction_id AND p.id = parameter_history.set_id AND p.agency_id = (SELECT viewer_agency())))));
