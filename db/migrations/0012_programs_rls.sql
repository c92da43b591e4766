-- Second wall of programmes (design §6). A kabupaten reads the header and the steps of its province's programme, a province the
-- marks per village of its kabupaten; figures and words of a programme stay in the team that owns it.
ALTER TABLE programme ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE programme FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON programme TO simpul_app;
--> statement-breakpoint
CREATE POLICY programme_maintenance ON programme TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY programme_read ON programme FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() OR jurisdiction_id = (SELECT j.parent_id FROM jurisdiction j WHERE j.id = viewer_jurisdiction()));
--> statement-breakpoint
CREATE POLICY programme_insert ON programme FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency())));
--> statement-breakpoint
CREATE POLICY programme_update ON programme FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency()))) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency())));
--> statement-breakpoint
ALTER TABLE programme_stage ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE programme_stage FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON programme_stage TO simpul_app;
--> statement-breakpoint
CREATE POLICY programme_stage_maintenance ON programme_stage TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY programme_stage_read ON programme_stage FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() OR jurisdiction_id = (SELECT j.parent_id FROM jurisdiction j WHERE j.id = viewer_jurisdiction()));
--> statement-breakpoint
CREATE POLICY programme_stage_insert ON programme_stage FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency())));
--> statement-breakpoint
CREATE POLICY programme_stage_update ON programme_stage FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency()))) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency())));
--> statement-breakpoint
CREATE POLICY programme_stage_delete ON programme_stage FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency())));
--> statement-breakpoint
ALTER TABLE programme_stage_village ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE programme_stage_village FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON programme_stage_village TO simpul_app;
--> statement-breakpoint
CREATE POLICY programme_stage_village_maintenance ON programme_stage_village TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY programme_stage_village_read ON programme_stage_village FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() OR jurisdiction_id = ANY (viewer_children()));
--> statement-breakpoint
CREATE POLICY programme_stage_village_insert ON programme_stage_village FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency())));
--> statement-breakpoint
CREATE POLICY programme_stage_village_update ON programme_stage_village FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency()))) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency())));
--> statement-breakpoint
CREATE POLICY programme_stage_village_delete ON programme_stage_village FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency())));
--> statement-breakpoint
ALTER TABLE programme_output ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE programme_output FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON programme_output TO simpul_app;
--> statement-breakpoint
CREATE POLICY programme_output_maintenance ON programme_output TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY programme_output_read ON programme_output FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY programme_output_insert ON programme_output FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency())));
--> statement-breakpoint
CREATE POLICY programme_output_update ON programme_output FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency()))) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency())));
--> statement-breakpoint
CREATE POLICY programme_output_delete ON programme_output FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency())));
--> statement-breakpoint
ALTER TABLE programme_note ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE programme_note FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON programme_note TO simpul_app;
--> statement-breakpoint
CREATE POLICY programme_note_maintenance ON programme_note TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY programme_note_read ON programme_note FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY programme_note_insert ON programme_note FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency())));
--> statement-breakpoint
CREATE POLICY programme_note_update ON programme_note FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency()))) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency())));
--> statement-breakpoint
CREATE POLICY programme_note_delete ON programme_note FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency())));
--> statement-breakpoint
ALTER TABLE innovation_assessment ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE innovation_assessment FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON innovation_assessment TO simpul_app;
--> statement-breakpoint
CREATE POLICY innovation_assessment_maintenance ON innovation_assessment TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY innovation_assessment_read ON innovation_assessment FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY innovation_assessment_insert ON innovation_assessment FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency())));
--> statement-breakpoint
CREATE POLICY innovation_assessment_update ON innovation_assessment FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency()))) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency())));
--> statement-breakpoint
CREATE POLICY innovation_assessment_delete ON innovation_assessment FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency())));
--> statement-breakpoint
ALTER TABLE programme_history ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE programme_history FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON programme_history TO simpul_app;
--> statement-breakpoint
CREATE POLICY programme_history_maintenance ON programme_history TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY programme_history_read ON programme_history FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY programme_history_insert ON programme_history FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency())));
--> statement-breakpoint
CREATE POLICY obstacle_partner_insert ON obstacle FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'operator' AND EXISTS (SELECT FROM programme p WHERE p.jurisdiction_id = obstacle.jurisdiction_id AND p.code = obstacle.programme_code AND p.agency_id = viewer_agency()));
--> statement-breakpoint
CREATE POLICY obstacle_partner_update ON obstacle FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'operator' AND EXISTS (SELECT FROM programme p WHERE p.jurisdiction_id = obstacle.jurisdiction_id AND p.code = obstacle.programme_code AND p.agency_id = viewer_agency())) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'operator' AND EXISTS (SELECT FROM programme p WHERE p.jurisdiction_id = obstacle.jurisdiction_id AND p.code = obstacle.programme_code AND p.agency_id = viewer_agency()));
