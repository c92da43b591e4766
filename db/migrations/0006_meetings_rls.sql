-- Second wall of meetings, snapshots and what is published (design §6). simpul_public reads published rows only.
ALTER TABLE body ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE body FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON body TO simpul_app;
--> statement-breakpoint
CREATE POLICY body_maintenance ON body TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY body_read ON body FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY body_insert ON body FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY body_update ON body FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator') WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY body_delete ON body FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
ALTER TABLE body_member ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE body_member FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON body_member TO simpul_app;
--> statement-breakpoint
CREATE POLICY body_member_maintenance ON body_member TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY body_member_read ON body_member FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY body_member_insert ON body_member FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY body_member_update ON body_member FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator') WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY body_member_delete ON body_member FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
ALTER TABLE decree_file ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE decree_file FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON decree_file TO simpul_app;
--> statement-breakpoint
CREATE POLICY decree_file_maintenance ON decree_file TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY decree_file_read ON decree_file FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY decree_file_insert ON decree_file FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY decree_file_update ON decree_file FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator') WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY decree_file_delete ON decree_file FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
ALTER TABLE meeting ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE meeting FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON meeting TO simpul_app;
--> statement-breakpoint
CREATE POLICY meeting_maintenance ON meeting TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY meeting_read ON meeting FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY meeting_insert ON meeting FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY meeting_update ON meeting FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator') WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY meeting_delete ON meeting FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
ALTER TABLE meeting_attendee ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE meeting_attendee FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON meeting_attendee TO simpul_app;
--> statement-breakpoint
CREATE POLICY meeting_attendee_maintenance ON meeting_attendee TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY meeting_attendee_read ON meeting_attendee FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY meeting_attendee_insert ON meeting_attendee FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY meeting_attendee_update ON meeting_attendee FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator') WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY meeting_attendee_delete ON meeting_attendee FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
ALTER TABLE agenda_item ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE agenda_item FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON agenda_item TO simpul_app;
--> statement-breakpoint
CREATE POLICY agenda_item_maintenance ON agenda_item TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY agenda_item_read ON agenda_item FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY agenda_item_insert ON agenda_item FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY agenda_item_update ON agenda_item FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator') WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY agenda_item_delete ON agenda_item FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
ALTER TABLE commitment ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE commitment FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON commitment TO simpul_app;
--> statement-breakpoint
CREATE POLICY commitment_maintenance ON commitment TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY commitment_read ON commitment FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY commitment_insert ON commitment FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY commitment_update ON commitment FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency()))) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND agency_id = viewer_agency())));
--> statement-breakpoint
ALTER TABLE commitment_history ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE commitment_history FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON commitment_history TO simpul_app;
--> statement-breakpoint
CREATE POLICY commitment_history_maintenance ON commitment_history TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY commitment_history_read ON commitment_history FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY commitment_history_insert ON commitment_history FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND (viewer_role() = 'coordinator' OR (viewer_role() = 'operator' AND EXISTS (SELECT FROM commitment p WHERE p.jurisdiction_id = commitment_history.jurisdiction_id AND p.id = commitment_history.commitment_id AND p.agency_id = viewer_agency()))));
--> statement-breakpoint
ALTER TABLE snapshot ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE snapshot FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON snapshot TO simpul_app;
--> statement-breakpoint
CREATE POLICY snapshot_maintenance ON snapshot TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY snapshot_read ON snapshot FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY snapshot_insert ON snapshot FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
GRANT UPDATE (published_at, published_by) ON snapshot TO simpul_app;
--> statement-breakpoint
CREATE POLICY snapshot_publish ON snapshot FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator') WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
ALTER TABLE snapshot_page ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE snapshot_page FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON snapshot_page TO simpul_app;
--> statement-breakpoint
CREATE POLICY snapshot_page_maintenance ON snapshot_page TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY snapshot_page_read ON snapshot_page FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY snapshot_page_insert ON snapshot_page FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
ALTER TABLE published_page ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE published_page FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON published_page TO simpul_app;
--> statement-breakpoint
CREATE POLICY published_page_maintenance ON published_page TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY published_page_read ON published_page FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY published_page_insert ON published_page FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY published_page_delete ON published_page FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
GRANT SELECT ON published_page TO simpul_public;
--> statement-breakpoint
CREATE POLICY published_page_public ON published_page FOR SELECT TO simpul_public USING (EXISTS (SELECT FROM snapshot s WHERE s.jurisdiction_id = published_page.jurisdiction_id AND s.id = published_page.snapshot_id AND s.published_at IS NOT NULL));
--> statement-breakpoint
GRANT SELECT (jurisdiction_id, id, title, published_at) ON snapshot TO simpul_public;
--> statement-breakpoint
CREATE POLICY snapshot_public ON snapshot FOR SELECT TO simpul_public USING (published_at IS NOT NULL);
--> statement-breakpoint
GRANT SELECT (id, code, name, slug, team_name) ON jurisdiction TO simpul_public;
--> statement-breakpoint
ALTER TABLE share_link ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE share_link FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT ON share_link TO simpul_app;
--> statement-breakpoint
CREATE POLICY share_link_maintenance ON share_link TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY share_link_read ON share_link FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY share_link_insert ON share_link FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
GRANT UPDATE (revoked_at) ON share_link TO simpul_app;
--> statement-breakpoint
CREATE POLICY share_link_revoke ON share_link FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator') WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
GRANT SELECT (jurisdiction_id, snapshot_id, token_hash, expires_at, revoked_at) ON share_link TO simpul_public;
--> statement-breakpoint
CREATE POLICY share_link_public ON share_link FOR SELECT TO simpul_public USING (revoked_at IS NULL);
--> statement-breakpoint
ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE saved_view FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON saved_view TO simpul_app;
--> statement-breakpoint
CREATE POLICY saved_view_maintenance ON saved_view TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY saved_view_read ON saved_view FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND (account_id = viewer_account() OR is_shared));
--> statement-breakpoint
CREATE POLICY saved_view_insert ON saved_view FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND account_id = viewer_account() AND viewer_role() <> '');
--> statement-breakpoint
CREATE POLICY saved_view_delete ON saved_view FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND account_id = viewer_account());
--> statement-breakpoint
ALTER TABLE headline_indicator ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE headline_indicator FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON headline_indicator TO simpul_app;
--> statement-breakpoint
CREATE POLICY headline_indicator_maintenance ON headline_indicator TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY headline_indicator_read ON headline_indicator FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY headline_indicator_insert ON headline_indicator FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY headline_indicator_update ON headline_indicator FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator') WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
CREATE POLICY headline_indicator_delete ON headline_indicator FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() = 'coordinator');
--> statement-breakpoint
ALTER TABLE boundary ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE boundary FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON boundary TO simpul_app;
--> statement-breakpoint
CREATE POLICY boundary_maintenance ON boundary TO CURRENT_USER USING (current_setting('simpul.maintenance', true) = 'on');
--> statement-breakpoint
CREATE POLICY boundary_read ON boundary FOR SELECT TO simpul_app USING (jurisdiction_id = viewer_jurisdiction());
--> statement-breakpoint
CREATE POLICY boundary_insert ON boundary FOR INSERT TO simpul_app WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator', 'admin'));
--> statement-breakpoint
CREATE POLICY boundary_update ON boundary FOR UPDATE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator', 'admin')) WITH CHECK (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator', 'admin'));
--> statement-breakpoint
CREATE POLICY boundary_delete ON boundary FOR DELETE TO simpul_app USING (jurisdiction_id = viewer_jurisdiction() AND viewer_role() IN ('coordinator', 'admin'));
