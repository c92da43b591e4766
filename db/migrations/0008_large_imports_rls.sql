-- Second wall of the parts of an import, and policies of large writes: who asks is read once for a statement, not once for a row.
ALTER TABLE import_part ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE import_part FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON import_part TO simpul_app;
--> statement-breakpoint
CREATE POLICY import_part_maintenance ON import_part TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY import_part_read ON import_part FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND EXISTS (SELECT FROM import_job p WHERE p.jurisdiction_id = import_part.jurisdiction_id AND p.id = import_part.job_id));
--> statement-breakpoint
CREATE POLICY import_part_insert ON import_part FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'operator' AND EXISTS (SELECT FROM import_job p WHERE p.jurisdiction_id = import_part.jurisdiction_id AND p.id = import_part.job_id));
--> statement-breakpoint
CREATE POLICY import_part_delete ON import_part FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'operator' AND EXISTS (SELECT FROM import_job p WHERE p.jurisdiction_id = import_part.jurisdiction_id AND p.id = import_part.job_id));
--> statement-breakpoint
-- Rows of a check that is not saved yet cannot be taken over: the file is read again.
SELECT set_config('simpul.maintenance', 'on', true);
--> statement-breakpoint
UPDATE import_job SET state = 'failed', sentence = 'Simpul diperbarui sejak berkas ini diperiksa. Baca ulang berkasnya.', finished_at = now() WHERE state IN ('reading', 'checked', 'saving');
--> statement-breakpoint
SELECT set_config('simpul.maintenance', '', true);
--> statement-breakpoint
ALTER POLICY indicator_value_insert ON indicator_value WITH CHECK (jurisdiction_id = (SELECT viewer_jurisdiction()) AND (((SELECT viewer_role()) = 'operator' AND agency_id = (SELECT viewer_agency()) AND state <> 'verified' AND stage = 'working') OR (SELECT viewer_role()) IN ('verifier', 'coordinator')));
--> statement-breakpoint
ALTER POLICY indicator_value_update ON indicator_value USING (jurisdiction_id = viewer_jurisdiction() AND (((SELECT viewer_role()) = 'operator' AND stage = 'working' AND (agency_id = (SELECT viewer_agency()) OR (state <> 'verified' AND EXISTS (SELECT FROM assigned_cell c WHERE c.jurisdiction_id = indicator_value.jurisdiction_id AND c.period_id = indicator_value.period_id AND c.region_id = indicator_value.region_id AND c.indicator_id = indicator_value.indicator_id AND c.agency_id = viewer_agency())))) OR (SELECT viewer_role()) IN ('verifier', 'coordinator'))) WITH CHECK (jurisdiction_id = (SELECT viewer_jurisdiction()) AND (((SELECT viewer_role()) = 'operator' AND agency_id = (SELECT viewer_agency()) AND state <> 'verified' AND stage = 'working') OR (SELECT viewer_role()) IN ('verifier', 'coordinator')));
--> statement-breakpoint
ALTER POLICY indicator_value_history_insert ON indicator_value_history WITH CHECK (jurisdiction_id = (SELECT viewer_jurisdiction()) AND (((SELECT viewer_role()) = 'operator' AND (agency_id = (SELECT viewer_agency()) OR (stage = 'working' AND EXISTS (SELECT FROM assigned_cell c WHERE c.jurisdiction_id = indicator_value_history.jurisdiction_id AND c.period_id = indicator_value_history.period_id AND c.region_id = indicator_value_history.region_id AND c.indicator_id = indicator_value_history.indicator_id AND c.agency_id = viewer_agency())))) OR (SELECT viewer_role()) IN ('verifier', 'coordinator')));
