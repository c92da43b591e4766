CREATE TABLE "api_token" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	CONSTRAINT "api_token_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "api_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "api_use" (
	"key" text PRIMARY KEY NOT NULL,
	"calls" integer NOT NULL,
	"window_ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency_budget_history" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"fiscal_year" smallint NOT NULL,
	"stage" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"total_idr" bigint NOT NULL,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"replaced_by" uuid,
	"reason" text,
	CONSTRAINT "agency_budget_history_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "import_job" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"form" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"period_id" integer,
	"year" smallint NOT NULL,
	"file_name" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" "bytea" NOT NULL,
	"file" "bytea" NOT NULL,
	"state" text DEFAULT 'reading' NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"sentence" text,
	"report" jsonb,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"audit_seq" integer,
	CONSTRAINT "import_job_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "import_row" (
	"jurisdiction_id" integer NOT NULL,
	"job_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"place" text NOT NULL,
	"verdict" text NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "import_row_key" PRIMARY KEY("jurisdiction_id","job_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "target_population_history" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"year" smallint NOT NULL,
	"region_id" integer NOT NULL,
	"group_code" text NOT NULL,
	"people" integer NOT NULL,
	"reason" text,
	"source" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"replaced_by" uuid,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "target_population_history_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "assignment_change" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"year" smallint NOT NULL,
	"indicator_id" smallint NOT NULL,
	"region_id" integer,
	"period_id" integer,
	"agency_id" uuid,
	"reason" text NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignment_change_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "assignment_change_unique" UNIQUE NULLS NOT DISTINCT("jurisdiction_id","year","indicator_id","region_id","period_id")
);
--> statement-breakpoint
CREATE TABLE "check_setting" (
	"jurisdiction_id" integer NOT NULL,
	"year" smallint NOT NULL,
	"check_code" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"limit_bp" integer,
	CONSTRAINT "check_setting_key" PRIMARY KEY("jurisdiction_id","year","check_code")
);
--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "denominator_group" text;--> statement-breakpoint
ALTER TABLE "indicator_target" ADD COLUMN "copied_from_year" smallint;--> statement-breakpoint
ALTER TABLE "indicator_target" ADD COLUMN "reviewed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "indicator_target" ADD COLUMN "reviewed_by" uuid;--> statement-breakpoint
ALTER TABLE "responsibility" ADD COLUMN "copied_from_year" smallint;--> statement-breakpoint
ALTER TABLE "responsibility" ADD COLUMN "reviewed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "responsibility" ADD COLUMN "reviewed_by" uuid;--> statement-breakpoint
ALTER TABLE "target_population" ADD COLUMN "decided_by" uuid;--> statement-breakpoint
ALTER TABLE "target_population" ADD COLUMN "decided_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "target_population" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator_value" ADD COLUMN "warnings" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator_value" ADD COLUMN "warning_reason" text;--> statement-breakpoint
ALTER TABLE "indicator_value" ADD COLUMN "return_reason" text;--> statement-breakpoint
ALTER TABLE "indicator_value" ADD COLUMN "carried_from_id" integer;--> statement-breakpoint
ALTER TABLE "indicator_value_history" ADD COLUMN "warnings" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator_value_history" ADD COLUMN "warning_reason" text;--> statement-breakpoint
ALTER TABLE "indicator_value_history" ADD COLUMN "return_reason" text;--> statement-breakpoint
ALTER TABLE "indicator_value_history" ADD COLUMN "carried_from_id" integer;--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "first_submitted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "extended_until" date;--> statement-breakpoint
ALTER TABLE "value_remark" ADD COLUMN "asked_agency_id" uuid;--> statement-breakpoint
ALTER TABLE "value_remark" ADD COLUMN "resolved_by" uuid;--> statement-breakpoint
ALTER TABLE "value_remark" ADD COLUMN "resolved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "target_village" ADD COLUMN "copied_from_year" smallint;--> statement-breakpoint
ALTER TABLE "target_village" ADD COLUMN "reviewed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "target_village" ADD COLUMN "reviewed_by" uuid;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_budget_history" ADD CONSTRAINT "agency_budget_history_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_period_id_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_job" FOREIGN KEY ("jurisdiction_id","job_id") REFERENCES "public"."import_job"("jurisdiction_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_population_history" ADD CONSTRAINT "target_population_history_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_population_history" ADD CONSTRAINT "target_population_history_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_change" ADD CONSTRAINT "assignment_change_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_change" ADD CONSTRAINT "assignment_change_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_change" ADD CONSTRAINT "assignment_change_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_change" ADD CONSTRAINT "assignment_change_period_id_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_change" ADD CONSTRAINT "assignment_change_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_setting" ADD CONSTRAINT "check_setting_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agency_budget_history_agency" ON "agency_budget_history" USING btree ("jurisdiction_id","agency_id","fiscal_year");--> statement-breakpoint
CREATE INDEX "import_job_person" ON "import_job" USING btree ("jurisdiction_id","created_by","created_at");--> statement-breakpoint
CREATE INDEX "target_population_history_group" ON "target_population_history" USING btree ("jurisdiction_id","year","region_id","group_code");--> statement-breakpoint
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_carried_from_id_period_id_fk" FOREIGN KEY ("carried_from_id") REFERENCES "public"."period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value_history" ADD CONSTRAINT "indicator_value_history_carried_from_id_period_id_fk" FOREIGN KEY ("carried_from_id") REFERENCES "public"."period"("id") ON DELETE no action ON UPDATE no action;