CREATE TABLE "agenda_item" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"ordinal" smallint NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"title" text NOT NULL,
	"reason" text NOT NULL,
	"href" text,
	"agency_id" uuid,
	"region_id" integer,
	"indicator_id" smallint,
	"people" integer,
	"is_dropped" boolean DEFAULT false NOT NULL,
	"decision" text,
	CONSTRAINT "agenda_item_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "agenda_item_subject" UNIQUE("jurisdiction_id","meeting_id","subject")
);
--> statement-breakpoint
CREATE TABLE "body" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"decree_id" uuid,
	"note" text,
	"ended_on" date,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "body_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "body_member" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"ordinal" smallint NOT NULL,
	"seat" text NOT NULL,
	"office" text NOT NULL,
	"agency_id" uuid,
	CONSTRAINT "body_member_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "boundary" (
	"jurisdiction_id" integer NOT NULL,
	"region_id" integer NOT NULL,
	"geometry" jsonb NOT NULL,
	"source" text NOT NULL,
	"imported_by" uuid,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "boundary_key" PRIMARY KEY("jurisdiction_id","region_id")
);
--> statement-breakpoint
CREATE TABLE "commitment" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid,
	"agenda_item_id" uuid,
	"agency_id" uuid,
	"text" text NOT NULL,
	"follow_up_code" text,
	"region_id" integer,
	"indicator_id" smallint,
	"people" integer,
	"due_on" date,
	"status" text DEFAULT 'open' NOT NULL,
	"activity_id" uuid,
	"evidence" text,
	"done_on" date,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "commitment_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "commitment_history" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"commitment_id" uuid NOT NULL,
	"before" text NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"replaced_by" uuid,
	"reason" text,
	CONSTRAINT "commitment_history_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "decree_file" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"decree_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" "bytea" NOT NULL,
	"file" "bytea" NOT NULL,
	"added_by" uuid,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decree_file_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "headline_indicator" (
	"jurisdiction_id" integer NOT NULL,
	"year" smallint NOT NULL,
	"indicator_id" smallint NOT NULL,
	"ordinal" smallint NOT NULL,
	CONSTRAINT "headline_indicator_key" PRIMARY KEY("jurisdiction_id","year","indicator_id")
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"level" text NOT NULL,
	"region_id" integer NOT NULL,
	"title" text NOT NULL,
	"held_on" date,
	"starts_at" text,
	"place" text,
	"period_id" integer,
	"body_id" uuid,
	"state" text DEFAULT 'planned' NOT NULL,
	"minutes" text,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meeting_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "meeting_attendee" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"ordinal" smallint NOT NULL,
	"agency_id" uuid,
	"words" text,
	"office" text,
	"is_invited" boolean DEFAULT true NOT NULL,
	"attended" boolean,
	CONSTRAINT "meeting_attendee_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "published_page" (
	"jurisdiction_id" integer NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"report" text NOT NULL,
	"preview_png" "bytea",
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "published_page_key" PRIMARY KEY("jurisdiction_id","snapshot_id")
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"path" text NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_view_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "share_link" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"label" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "share_link_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "share_link_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "snapshot" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid,
	"title" text NOT NULL,
	"period_id" integer NOT NULL,
	"stage" text NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL,
	"taken_by" uuid,
	"audit_seq" integer NOT NULL,
	"sha256" "bytea" NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	CONSTRAINT "snapshot_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "snapshot_page" (
	"jurisdiction_id" integer NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"page" text NOT NULL,
	"report" text NOT NULL,
	CONSTRAINT "snapshot_page_key" PRIMARY KEY("jurisdiction_id","snapshot_id","page")
);
--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting" FOREIGN KEY ("jurisdiction_id","meeting_id") REFERENCES "public"."meeting"("jurisdiction_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body" ADD CONSTRAINT "body_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body" ADD CONSTRAINT "body_decree" FOREIGN KEY ("jurisdiction_id","decree_id") REFERENCES "public"."decree"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_member" ADD CONSTRAINT "body_member_body" FOREIGN KEY ("jurisdiction_id","body_id") REFERENCES "public"."body"("jurisdiction_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_member" ADD CONSTRAINT "body_member_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "boundary" ADD CONSTRAINT "boundary_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "boundary" ADD CONSTRAINT "boundary_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_meeting" FOREIGN KEY ("jurisdiction_id","meeting_id") REFERENCES "public"."meeting"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_activity" FOREIGN KEY ("jurisdiction_id","activity_id") REFERENCES "public"."activity"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decree_file" ADD CONSTRAINT "decree_file_decree" FOREIGN KEY ("jurisdiction_id","decree_id") REFERENCES "public"."decree"("jurisdiction_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "headline_indicator" ADD CONSTRAINT "headline_indicator_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "headline_indicator" ADD CONSTRAINT "headline_indicator_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_period_id_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_body" FOREIGN KEY ("jurisdiction_id","body_id") REFERENCES "public"."body"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_attendee" ADD CONSTRAINT "meeting_attendee_meeting" FOREIGN KEY ("jurisdiction_id","meeting_id") REFERENCES "public"."meeting"("jurisdiction_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_attendee" ADD CONSTRAINT "meeting_attendee_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_page" ADD CONSTRAINT "published_page_snapshot" FOREIGN KEY ("jurisdiction_id","snapshot_id") REFERENCES "public"."snapshot"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_snapshot" FOREIGN KEY ("jurisdiction_id","snapshot_id") REFERENCES "public"."snapshot"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_period_id_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_taken_by_account_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_meeting" FOREIGN KEY ("jurisdiction_id","meeting_id") REFERENCES "public"."meeting"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot_page" ADD CONSTRAINT "snapshot_page_snapshot" FOREIGN KEY ("jurisdiction_id","snapshot_id") REFERENCES "public"."snapshot"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commitment_due" ON "commitment" USING btree ("jurisdiction_id","status","due_on");--> statement-breakpoint
CREATE INDEX "commitment_history_of" ON "commitment_history" USING btree ("jurisdiction_id","commitment_id");--> statement-breakpoint
CREATE INDEX "meeting_day" ON "meeting" USING btree ("jurisdiction_id","held_on");