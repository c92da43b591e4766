CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"display_name" text NOT NULL,
	"password_hash" text,
	"disabled_at" timestamp with time zone,
	"failed_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"is_platform_operator" boolean DEFAULT false NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"agency_id" uuid,
	"role" text NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "membership_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "membership_role_unique" UNIQUE NULLS NOT DISTINCT("jurisdiction_id","account_id","agency_id","role")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"jurisdiction_id" integer,
	"membership_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempt" (
	"key" text PRIMARY KEY NOT NULL,
	"tries" integer NOT NULL,
	"window_ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"year" smallint NOT NULL,
	"name" text NOT NULL,
	"kind" text,
	"state" text NOT NULL,
	"planned_count" integer,
	"done_count" integer,
	"count_unit" text DEFAULT 'kali' NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"aim" text,
	"output" text,
	"beneficiaries" integer,
	"programme_code" text,
	"verification" text DEFAULT 'draft' NOT NULL,
	"verified_by" uuid,
	"verified_at" timestamp with time zone,
	"note" text,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "activity_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "activity_name_unique" UNIQUE("jurisdiction_id","year","agency_id","name"),
	CONSTRAINT "activity_dates_ordered" CHECK ("activity"."ends_on" >= "activity"."starts_on"),
	CONSTRAINT "activity_counts_not_negative" CHECK (coalesce("activity"."planned_count", 0) >= 0 and coalesce("activity"."done_count", 0) >= 0 and coalesce("activity"."beneficiaries", 0) >= 0),
	CONSTRAINT "activity_name_length" CHECK (char_length("activity"."name") between 3 and 200)
);
--> statement-breakpoint
CREATE TABLE "activity_column" (
	"jurisdiction_id" integer NOT NULL,
	"activity_id" uuid NOT NULL,
	"lens" text NOT NULL,
	"column_code" text NOT NULL,
	CONSTRAINT "activity_column_key" PRIMARY KEY("jurisdiction_id","activity_id","lens","column_code")
);
--> statement-breakpoint
CREATE TABLE "activity_history" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"before" text NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"replaced_by" uuid,
	"reason" text,
	CONSTRAINT "activity_history_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "activity_village" (
	"jurisdiction_id" integer NOT NULL,
	"activity_id" uuid NOT NULL,
	"region_id" integer NOT NULL,
	CONSTRAINT "activity_village_key" PRIMARY KEY("jurisdiction_id","activity_id","region_id")
);
--> statement-breakpoint
CREATE TABLE "agency" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"catalog_code" text,
	"short_name" text NOT NULL,
	"full_name" text NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"kind" text NOT NULL,
	"duty" text,
	"note" text,
	"ended_on" date,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agency_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "agency_code_unique" UNIQUE("jurisdiction_id","code"),
	CONSTRAINT "agency_code_shape" CHECK ("agency"."code" ~ '^[a-z0-9_]{2,40}$')
);
--> statement-breakpoint
CREATE TABLE "agency_budget" (
	"jurisdiction_id" integer NOT NULL,
	"fiscal_year" smallint NOT NULL,
	"stage" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"total_idr" bigint NOT NULL,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "agency_budget_key" PRIMARY KEY("jurisdiction_id","fiscal_year","stage","agency_id"),
	CONSTRAINT "agency_budget_not_negative" CHECK ("agency_budget"."total_idr" >= 0)
);
--> statement-breakpoint
CREATE TABLE "budget_line" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"fiscal_year" smallint NOT NULL,
	"stage" text NOT NULL,
	"line_key" text NOT NULL,
	"name" text NOT NULL,
	"sub_activity_code" text,
	"class" text NOT NULL,
	"funding_source" text NOT NULL,
	"funder_id" uuid,
	"activity_id" uuid,
	"budget_idr" bigint NOT NULL,
	"split" text DEFAULT 'none' NOT NULL,
	"verification" text DEFAULT 'draft' NOT NULL,
	"verified_by" uuid,
	"verified_at" timestamp with time zone,
	"is_removed" boolean DEFAULT false NOT NULL,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "budget_line_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "budget_line_not_negative" CHECK ("budget_line"."budget_idr" >= 0)
);
--> statement-breakpoint
CREATE TABLE "budget_line_history" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"before" text NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"replaced_by" uuid,
	"reason" text,
	CONSTRAINT "budget_line_history_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "budget_line_village" (
	"jurisdiction_id" integer NOT NULL,
	"line_id" uuid NOT NULL,
	"region_id" integer NOT NULL,
	"amount_idr" bigint,
	CONSTRAINT "budget_line_village_key" PRIMARY KEY("jurisdiction_id","line_id","region_id"),
	CONSTRAINT "budget_line_village_not_negative" CHECK ("budget_line_village"."amount_idr" >= 0)
);
--> statement-breakpoint
CREATE TABLE "budget_spent" (
	"jurisdiction_id" integer NOT NULL,
	"line_id" uuid NOT NULL,
	"as_of" date NOT NULL,
	"spent_idr" bigint NOT NULL,
	CONSTRAINT "budget_spent_key" PRIMARY KEY("jurisdiction_id","line_id","as_of"),
	CONSTRAINT "budget_spent_not_negative" CHECK ("budget_spent"."spent_idr" >= 0)
);
--> statement-breakpoint
CREATE TABLE "agency_total" (
	"jurisdiction_id" integer NOT NULL,
	"period_id" integer NOT NULL,
	"stage" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"activities" integer NOT NULL,
	"pledges" integer NOT NULL,
	"villages" integer NOT NULL,
	"planned_count" integer NOT NULL,
	"done_count" integer NOT NULL,
	"budget_lines" integer NOT NULL,
	"budget_idr" bigint NOT NULL,
	"spent_idr" bigint NOT NULL,
	"has_example" boolean NOT NULL,
	"year" smallint NOT NULL,
	CONSTRAINT "agency_total_key" PRIMARY KEY("jurisdiction_id","period_id","stage","agency_id")
);
--> statement-breakpoint
CREATE TABLE "contribution" (
	"jurisdiction_id" integer NOT NULL,
	"period_id" integer NOT NULL,
	"stage" text NOT NULL,
	"lens" text NOT NULL,
	"column_code" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"activities" integer NOT NULL,
	"pledges" integer NOT NULL,
	"villages" integer NOT NULL,
	"planned_count" integer NOT NULL,
	"done_count" integer NOT NULL,
	"budget_idr" bigint NOT NULL,
	"spent_idr" bigint NOT NULL,
	"has_example" boolean NOT NULL,
	CONSTRAINT "contribution_key" PRIMARY KEY("jurisdiction_id","period_id","stage","lens","column_code","agency_id")
);
--> statement-breakpoint
CREATE TABLE "village_score" (
	"jurisdiction_id" integer NOT NULL,
	"period_id" integer NOT NULL,
	"stage" text NOT NULL,
	"region_id" integer NOT NULL,
	"score_bp" integer,
	"reason" text,
	"on_target" smallint NOT NULL,
	"applicable" smallint NOT NULL,
	"reported" smallint NOT NULL,
	"rank" smallint,
	"is_convergent" boolean NOT NULL,
	"gaps" smallint NOT NULL,
	"leads_absent" smallint NOT NULL,
	"cells" text NOT NULL,
	"has_example" boolean NOT NULL,
	CONSTRAINT "village_score_key" PRIMARY KEY("jurisdiction_id","period_id","stage","region_id")
);
--> statement-breakpoint
CREATE TABLE "village_year" (
	"jurisdiction_id" integer NOT NULL,
	"period_id" integer NOT NULL,
	"stage" text NOT NULL,
	"region_id" integer NOT NULL,
	"agencies" smallint NOT NULL,
	"activities" smallint NOT NULL,
	"budget_idr" bigint NOT NULL,
	"spent_idr" bigint NOT NULL,
	"has_example" boolean NOT NULL,
	CONSTRAINT "village_year_key" PRIMARY KEY("jurisdiction_id","period_id","stage","region_id")
);
--> statement-breakpoint
CREATE TABLE "indicator" (
	"id" smallint PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"group" text NOT NULL,
	"spm_field" text,
	"value_kind" text NOT NULL,
	"direction" text NOT NULL,
	"timing" text NOT NULL,
	"at_village" boolean NOT NULL,
	"unit" text NOT NULL,
	"people_group" text,
	"numerator_text" text NOT NULL,
	"denominator_text" text NOT NULL,
	"definition" text NOT NULL,
	"why_yours" text,
	"example" text,
	"caution" text,
	"life_stages" text[] DEFAULT '{}' NOT NULL,
	"customary_lead" text,
	"customary_supports" text[] DEFAULT '{}' NOT NULL,
	"sort_order" smallint NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "indicator_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "indicator_target" (
	"jurisdiction_id" integer NOT NULL,
	"year" smallint NOT NULL,
	"indicator_id" smallint NOT NULL,
	"target_bp" integer NOT NULL,
	"decree_id" uuid,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "indicator_target_key" PRIMARY KEY("jurisdiction_id","year","indicator_id"),
	CONSTRAINT "indicator_target_range" CHECK ("indicator_target"."target_bp" between 0 and 10000)
);
--> statement-breakpoint
CREATE TABLE "national_target" (
	"indicator_id" smallint NOT NULL,
	"year" smallint NOT NULL,
	"target_bp" integer NOT NULL,
	"note" text,
	CONSTRAINT "national_target_key" PRIMARY KEY("indicator_id","year")
);
--> statement-breakpoint
CREATE TABLE "responsibility" (
	"jurisdiction_id" integer NOT NULL,
	"year" smallint NOT NULL,
	"lens" text NOT NULL,
	"column_code" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"role" text NOT NULL,
	"duty" text,
	"decree_id" uuid,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "responsibility_key" PRIMARY KEY("jurisdiction_id","year","lens","column_code","agency_id")
);
--> statement-breakpoint
CREATE TABLE "target_population" (
	"jurisdiction_id" integer NOT NULL,
	"year" smallint NOT NULL,
	"region_id" integer NOT NULL,
	"group_code" text NOT NULL,
	"people" integer NOT NULL,
	"reason" text,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "target_population_key" PRIMARY KEY("jurisdiction_id","year","region_id","group_code"),
	CONSTRAINT "target_population_not_negative" CHECK ("target_population"."people" >= 0)
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"jurisdiction_id" integer NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account_id" text,
	"role" text,
	"agency_id" text,
	"verb" text NOT NULL,
	"subject" text NOT NULL,
	"detail" text NOT NULL,
	"previous_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_entry_key" PRIMARY KEY("jurisdiction_id","seq")
);
--> statement-breakpoint
CREATE TABLE "decree" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"subject" text NOT NULL,
	"issued_on" date,
	"valid_until" date,
	"note" text,
	"source" text,
	CONSTRAINT "decree_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "decree_number_unique" UNIQUE("jurisdiction_id","number")
);
--> statement-breakpoint
CREATE TABLE "jurisdiction" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "jurisdiction_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"region_id" integer NOT NULL,
	"parent_id" integer,
	"level" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"team_name" text NOT NULL,
	"time_zone" text NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "jurisdiction_code_unique" UNIQUE("code"),
	CONSTRAINT "jurisdiction_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "jurisdiction_period" (
	"jurisdiction_id" integer NOT NULL,
	"period_id" integer NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"due_on" date,
	"reason" text,
	"changed_by" text,
	"changed_at" timestamp with time zone,
	CONSTRAINT "jurisdiction_period_key" PRIMARY KEY("jurisdiction_id","period_id")
);
--> statement-breakpoint
CREATE TABLE "jurisdiction_period_version" (
	"jurisdiction_id" integer NOT NULL,
	"period_id" integer NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "jurisdiction_period_version_key" PRIMARY KEY("jurisdiction_id","period_id")
);
--> statement-breakpoint
CREATE TABLE "jurisdiction_year" (
	"jurisdiction_id" integer NOT NULL,
	"year" smallint NOT NULL,
	"convergence_threshold_bp" integer DEFAULT 7500 NOT NULL,
	"completeness_floor_bp" integer DEFAULT 5000 NOT NULL,
	"attention_ratio_bp" integer DEFAULT 7500 NOT NULL,
	"note" text,
	CONSTRAINT "jurisdiction_year_key" PRIMARY KEY("jurisdiction_id","year")
);
--> statement-breakpoint
CREATE TABLE "obstacle" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"year" smallint NOT NULL,
	"kind" text NOT NULL,
	"ordinal" smallint NOT NULL,
	"text" text NOT NULL,
	"parent_id" text,
	"status" text,
	"source" text,
	CONSTRAINT "obstacle_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "obstacle_ordinal_unique" UNIQUE("jurisdiction_id","year","kind","ordinal")
);
--> statement-breakpoint
CREATE TABLE "period" (
	"id" integer PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"year" smallint NOT NULL,
	"index" smallint NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	CONSTRAINT "period_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "region" (
	"id" integer PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"parent_id" integer,
	"level" smallint NOT NULL,
	"name" text NOT NULL,
	"status" text,
	"valid_from" date,
	"valid_to" date,
	"is_fictional" boolean DEFAULT false NOT NULL,
	CONSTRAINT "region_code_unique" UNIQUE("code"),
	CONSTRAINT "region_level_known" CHECK ("region"."level" between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "indicator_value" (
	"jurisdiction_id" integer NOT NULL,
	"period_id" integer NOT NULL,
	"region_id" integer NOT NULL,
	"indicator_id" smallint NOT NULL,
	"source_kind" text NOT NULL,
	"stage" text NOT NULL,
	"status" text NOT NULL,
	"basis" text NOT NULL,
	"numerator" integer,
	"denominator" integer,
	"share_bp" integer,
	"as_of" date,
	"state" text NOT NULL,
	"agency_id" uuid,
	"entered_by" uuid,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_by" uuid,
	"verified_at" timestamp with time zone,
	"remark" text,
	"origin" text,
	"version" integer DEFAULT 1 NOT NULL,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "indicator_value_key" PRIMARY KEY("jurisdiction_id","period_id","region_id","indicator_id","source_kind","stage"),
	CONSTRAINT "indicator_value_not_negative" CHECK (coalesce("indicator_value"."numerator", 0) >= 0 and coalesce("indicator_value"."denominator", 0) >= 0 and coalesce("indicator_value"."share_bp", 0) >= 0),
	CONSTRAINT "indicator_value_says_something" CHECK (case
    when "indicator_value"."status" <> 'reported' then "indicator_value"."numerator" is null and "indicator_value"."denominator" is null and "indicator_value"."share_bp" is null
    when "indicator_value"."basis" = 'published' then "indicator_value"."share_bp" is not null
    else "indicator_value"."numerator" is not null and "indicator_value"."share_bp" is null end),
	CONSTRAINT "indicator_value_denominator_positive" CHECK ("indicator_value"."denominator" is null or "indicator_value"."denominator" > 0)
);
--> statement-breakpoint
CREATE TABLE "indicator_value_history" (
	"id" uuid NOT NULL,
	"jurisdiction_id" integer NOT NULL,
	"period_id" integer NOT NULL,
	"region_id" integer NOT NULL,
	"indicator_id" smallint NOT NULL,
	"source_kind" text NOT NULL,
	"stage" text NOT NULL,
	"status" text NOT NULL,
	"basis" text NOT NULL,
	"numerator" integer,
	"denominator" integer,
	"share_bp" integer,
	"as_of" date,
	"state" text NOT NULL,
	"agency_id" uuid,
	"entered_by" uuid,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_by" uuid,
	"verified_at" timestamp with time zone,
	"remark" text,
	"origin" text,
	"version" integer DEFAULT 1 NOT NULL,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"replaced_by" uuid,
	"reason" text,
	CONSTRAINT "indicator_value_history_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"jurisdiction_id" integer NOT NULL,
	"period_id" integer NOT NULL,
	"agency_id" uuid NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"submitted_at" timestamp with time zone,
	"submitted_by" uuid,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "submission_key" PRIMARY KEY("jurisdiction_id","period_id","agency_id")
);
--> statement-breakpoint
CREATE TABLE "value_candidate" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"period_id" integer NOT NULL,
	"region_id" integer NOT NULL,
	"indicator_id" smallint NOT NULL,
	"source_kind" text NOT NULL,
	"numerator" integer,
	"denominator" integer,
	"share_bp" integer,
	"as_of" date,
	"chosen" boolean DEFAULT false NOT NULL,
	"reason" text,
	"chosen_by" uuid,
	"chosen_at" timestamp with time zone,
	"source" text NOT NULL,
	CONSTRAINT "value_candidate_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "value_remark" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"period_id" integer NOT NULL,
	"region_id" integer NOT NULL,
	"indicator_id" smallint,
	"text" text NOT NULL,
	"trend" text,
	"delta_bp" integer,
	"relation" text,
	"author_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"source" text,
	CONSTRAINT "value_remark_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "target_village" (
	"jurisdiction_id" integer NOT NULL,
	"year" smallint NOT NULL,
	"region_id" integer NOT NULL,
	"decree_id" uuid,
	"printed_name" text,
	"note" text,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "target_village_key" PRIMARY KEY("jurisdiction_id","year","region_id")
);
--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_verified_by_account_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_column" ADD CONSTRAINT "activity_column_activity" FOREIGN KEY ("jurisdiction_id","activity_id") REFERENCES "public"."activity"("jurisdiction_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_village" ADD CONSTRAINT "activity_village_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_village" ADD CONSTRAINT "activity_village_activity" FOREIGN KEY ("jurisdiction_id","activity_id") REFERENCES "public"."activity"("jurisdiction_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency" ADD CONSTRAINT "agency_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_budget" ADD CONSTRAINT "agency_budget_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_budget" ADD CONSTRAINT "agency_budget_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_verified_by_account_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_funder" FOREIGN KEY ("jurisdiction_id","funder_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_activity" FOREIGN KEY ("jurisdiction_id","activity_id") REFERENCES "public"."activity"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_line_village" ADD CONSTRAINT "budget_line_village_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_line_village" ADD CONSTRAINT "budget_line_village_line" FOREIGN KEY ("jurisdiction_id","line_id") REFERENCES "public"."budget_line"("jurisdiction_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_spent" ADD CONSTRAINT "budget_spent_line" FOREIGN KEY ("jurisdiction_id","line_id") REFERENCES "public"."budget_line"("jurisdiction_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_total" ADD CONSTRAINT "agency_total_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_total" ADD CONSTRAINT "agency_total_period_id_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_total" ADD CONSTRAINT "agency_total_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_period_id_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "village_score" ADD CONSTRAINT "village_score_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "village_score" ADD CONSTRAINT "village_score_period_id_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "village_score" ADD CONSTRAINT "village_score_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "village_year" ADD CONSTRAINT "village_year_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "village_year" ADD CONSTRAINT "village_year_period_id_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "village_year" ADD CONSTRAINT "village_year_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_target" ADD CONSTRAINT "indicator_target_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_target" ADD CONSTRAINT "indicator_target_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_target" ADD CONSTRAINT "indicator_target_decree" FOREIGN KEY ("jurisdiction_id","decree_id") REFERENCES "public"."decree"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "national_target" ADD CONSTRAINT "national_target_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responsibility" ADD CONSTRAINT "responsibility_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responsibility" ADD CONSTRAINT "responsibility_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responsibility" ADD CONSTRAINT "responsibility_decree" FOREIGN KEY ("jurisdiction_id","decree_id") REFERENCES "public"."decree"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_population" ADD CONSTRAINT "target_population_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_population" ADD CONSTRAINT "target_population_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decree" ADD CONSTRAINT "decree_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jurisdiction" ADD CONSTRAINT "jurisdiction_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jurisdiction" ADD CONSTRAINT "jurisdiction_parent_id_jurisdiction_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jurisdiction_period" ADD CONSTRAINT "jurisdiction_period_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jurisdiction_period" ADD CONSTRAINT "jurisdiction_period_period_id_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jurisdiction_period_version" ADD CONSTRAINT "jurisdiction_period_version_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jurisdiction_period_version" ADD CONSTRAINT "jurisdiction_period_version_period_id_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jurisdiction_year" ADD CONSTRAINT "jurisdiction_year_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obstacle" ADD CONSTRAINT "obstacle_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region" ADD CONSTRAINT "region_parent_id_region_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_period_id_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_entered_by_account_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_verified_by_account_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value_history" ADD CONSTRAINT "indicator_value_history_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value_history" ADD CONSTRAINT "indicator_value_history_period_id_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value_history" ADD CONSTRAINT "indicator_value_history_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value_history" ADD CONSTRAINT "indicator_value_history_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value_history" ADD CONSTRAINT "indicator_value_history_entered_by_account_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value_history" ADD CONSTRAINT "indicator_value_history_verified_by_account_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_period_id_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_candidate" ADD CONSTRAINT "value_candidate_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_candidate" ADD CONSTRAINT "value_candidate_period_id_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_candidate" ADD CONSTRAINT "value_candidate_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_candidate" ADD CONSTRAINT "value_candidate_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_remark" ADD CONSTRAINT "value_remark_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_remark" ADD CONSTRAINT "value_remark_period_id_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_remark" ADD CONSTRAINT "value_remark_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_remark" ADD CONSTRAINT "value_remark_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_village" ADD CONSTRAINT "target_village_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_village" ADD CONSTRAINT "target_village_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_village" ADD CONSTRAINT "target_village_decree" FOREIGN KEY ("jurisdiction_id","decree_id") REFERENCES "public"."decree"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "membership_account" ON "membership" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "activity_history_activity" ON "activity_history" USING btree ("jurisdiction_id","activity_id");--> statement-breakpoint
CREATE INDEX "activity_village_region" ON "activity_village" USING btree ("jurisdiction_id","region_id");--> statement-breakpoint
CREATE INDEX "budget_line_year" ON "budget_line" USING btree ("jurisdiction_id","fiscal_year","agency_id");--> statement-breakpoint
CREATE INDEX "budget_line_by_activity" ON "budget_line" USING btree ("jurisdiction_id","activity_id");--> statement-breakpoint
CREATE INDEX "budget_line_history_line" ON "budget_line_history" USING btree ("jurisdiction_id","line_id");--> statement-breakpoint
CREATE INDEX "village_score_rank" ON "village_score" USING btree ("jurisdiction_id","period_id","stage","rank");--> statement-breakpoint
CREATE UNIQUE INDEX "responsibility_one_lead" ON "responsibility" USING btree ("jurisdiction_id","year","column_code") WHERE lens = 'indicator' and role = 'lead';--> statement-breakpoint
CREATE INDEX "audit_entry_time" ON "audit_entry" USING brin ("at");--> statement-breakpoint
CREATE INDEX "region_parent" ON "region" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "indicator_value_by_indicator" ON "indicator_value" USING btree ("jurisdiction_id","indicator_id","region_id");--> statement-breakpoint
CREATE INDEX "indicator_value_history_cell" ON "indicator_value_history" USING btree ("jurisdiction_id","region_id","indicator_id","period_id");--> statement-breakpoint
CREATE INDEX "value_candidate_cell" ON "value_candidate" USING btree ("jurisdiction_id","indicator_id","region_id","period_id");--> statement-breakpoint
CREATE INDEX "value_remark_cell" ON "value_remark" USING btree ("jurisdiction_id","region_id","indicator_id");