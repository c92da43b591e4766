ALTER TABLE boundary_import ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE boundary_import FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON boundary_import TO simpul_app;
--> statement-breakpoint
CREATE POLICY boundary_import_maintenance ON boundary_import TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY boundary_import_read ON boundary_import FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY boundary_import_insert ON boundary_import FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator', 'admin'));
--> statement-breakpoint
CREATE POLICY boundary_import_update ON boundary_import FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator', 'admin')) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator', 'admin'));
